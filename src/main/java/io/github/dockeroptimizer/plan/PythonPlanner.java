package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.project.PythonApplication;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import java.util.List;

/** Decides what only Python has. */
final class PythonPlanner implements StackPlanner {
    private static final StackImages IMAGES = Stack.PYTHON.knowledge().images();

    private final ProjectModel project;
    private final PythonApplication application;
    private final PlanSettings settings;

    PythonPlanner(ProjectModel project, PythonApplication application, PlanSettings settings) {
        this.project = project;
        this.application = application;
        this.settings = settings;
    }

    @Override
    public String buildImage() {
        return IMAGES.build(application.version());
    }

    @Override
    public String runtimeImage() {
        return IMAGES.runtime(settings.variant(), application.version());
    }

    @Override
    public PythonBuild build(BaseImage base, BaseImage runtime, HealthProbe health) {
        return new PythonBuild(
                base,
                List.of(),
                List.of(),
                project.files(),
                List.of(),
                project.description().epochSecond());
    }

    @Override
    public StackRuntime runtime() {
        return new StackRuntime(List.of(), List.of("/opt/venv/bin/python"), "/app", probe());
    }

    @Override
    public StackRuntime oneStage() {
        return new StackRuntime(List.of(), List.of("/opt/venv/bin/python"), "/app", probe());
    }

    private static ProbeCommand probe() {
        return new ProbeCommand(
                List.of("/opt/venv/bin/python", "-I", "/probe/probe.py"),
                List.of("/opt/venv/bin/python", "-I", "/probe/probe.py", "listening"),
                "through the probe script");
    }
}
