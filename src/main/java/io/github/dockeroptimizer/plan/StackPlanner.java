package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.Application;
import io.github.dockeroptimizer.project.GoApplication;
import io.github.dockeroptimizer.project.JavaApplication;
import io.github.dockeroptimizer.project.NodeApplication;
import io.github.dockeroptimizer.project.NodeSite;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.project.PythonApplication;
import io.github.dockeroptimizer.project.RustApplication;
import java.util.List;

/** Decides what only a stack can know of an image. Pure, like {@link ImagePlanner}, which decides the rest. */
sealed interface StackPlanner permits JavaPlanner, PythonPlanner, RustPlanner, NodePlanner, NodeSitePlanner, GoPlanner {
    /** Returns the planner for a project. */
    static StackPlanner of(ProjectModel project, PlanSettings settings) {
        Application application = project.application();
        return switch (application.stack()) {
            case JAVA -> new JavaPlanner(project, (JavaApplication) application, settings);
            case PYTHON -> new PythonPlanner(project, (PythonApplication) application, settings);
            case RUST -> new RustPlanner(project, (RustApplication) application, settings);
            case NODE -> ofNode(project, (NodeApplication) application, settings);
            case GO -> new GoPlanner(project, (GoApplication) application, settings);
        };
    }

    private static StackPlanner ofNode(ProjectModel project, NodeApplication application, PlanSettings settings) {
        NodeSite site = application.site();
        return site == null
                ? new NodePlanner(project, application, settings)
                : new NodeSitePlanner(project, application, site, settings);
    }

    /** Returns what the image is built from: only what Maven makes is there before. */
    default BuildFrom from() {
        return BuildFrom.SOURCES;
    }

    /** Returns the name of the template of several stages, in the folder of the stack. */
    default String template() {
        return from().id();
    }

    /** Returns the image of the build stage where the user names none. */
    String buildImage();

    /** Returns the image of the runtime stage where the user names none. */
    String runtimeImage();

    /**
     * Returns the build stages.
     *
     * @param base what they start from
     * @param runtime what the runtime stage starts from
     * @param health how the application is asked for its health
     */
    BuildStage build(BaseImage base, BaseImage runtime, HealthProbe health);

    /** Returns what runs, in a stage of its own. */
    StackRuntime runtime();

    /** Returns what runs in the variant {@code single}, where the build has left it. */
    StackRuntime oneStage();

    /**
     * What a stack decides about the runtime stage.
     *
     * @param layers the layers to copy, the least changing first
     * @param entrypoint what starts the application, exec form
     * @param folder the folder it is started in
     * @param probe what asks it for its health
     */
    record StackRuntime(List<ImagePlan.AppLayer> layers, List<String> entrypoint, String folder, ProbeCommand probe) {}
}
