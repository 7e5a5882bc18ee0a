package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.project.RustApplication;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import java.util.List;

/** Decides what only Rust has. */
final class RustPlanner implements StackPlanner {
    private static final StackImages IMAGES = Stack.RUST.knowledge().images();

    private final ProjectModel project;
    private final RustApplication application;
    private final PlanSettings settings;

    RustPlanner(ProjectModel project, RustApplication application, PlanSettings settings) {
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
    public RustBuild build(BaseImage base, BaseImage runtime, HealthProbe health) {
        return new RustBuild(
                base,
                List.of(),
                List.of(),
                project.files(),
                List.of(),
                project.description().epochSecond());
    }

    @Override
    public StackRuntime runtime() {
        return new StackRuntime(List.of(), List.of("/app/" + project.artifactId()), "/app", probe());
    }

    @Override
    public StackRuntime oneStage() {
        return new StackRuntime(List.of(), List.of("/app/" + project.artifactId()), "/app", probe());
    }

    private static ProbeCommand probe() {
        return new ProbeCommand(
                List.of("/probe/probe"), List.of("/probe/probe", "listening"), "through the probe program");
    }
}
