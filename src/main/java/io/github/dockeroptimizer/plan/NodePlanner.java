package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.NodeApplication;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import java.util.List;

/** Decides what only Node.js has. */
final class NodePlanner implements StackPlanner {
    private static final StackImages IMAGES = Stack.NODE.knowledge().images();

    private final ProjectModel project;
    private final NodeApplication application;
    private final PlanSettings settings;

    NodePlanner(ProjectModel project, NodeApplication application, PlanSettings settings) {
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
    public NodeBuild build(BaseImage base, BaseImage runtime, HealthProbe health) {
        return new NodeBuild(
                base,
                List.of(),
                List.of(),
                project.files(),
                List.of(),
                project.description().epochSecond());
    }

    @Override
    public StackRuntime runtime() {
        return new StackRuntime(List.of(), List.of("node"), "/app", probe());
    }

    @Override
    public StackRuntime oneStage() {
        return new StackRuntime(List.of(), List.of("node"), "/app", probe());
    }

    private static ProbeCommand probe() {
        return new ProbeCommand(
                List.of("node", "/probe/probe.js"),
                List.of("node", "/probe/probe.js", "listening"),
                "through the probe script");
    }
}
