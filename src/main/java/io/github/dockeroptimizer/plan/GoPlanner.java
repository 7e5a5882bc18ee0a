package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.GoApplication;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import io.github.dockeroptimizer.stack.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides what only Go has. */
final class GoPlanner implements StackPlanner {
    private static final StackImages IMAGES = Stack.GO.knowledge().images();

    /** The runtime image of what is linked to libraries in C. */
    private static final String LINKED = "gcr.io/distroless/cc-debian13:nonroot";

    private static final String BUILD = "build";

    private final ProjectModel project;
    private final GoApplication application;
    private final PlanSettings settings;

    GoPlanner(ProjectModel project, GoApplication application, PlanSettings settings) {
        this.project = project;
        this.application = application;
        this.settings = settings;
    }

    @Override
    public String buildImage() {
        String version = application.version();
        String minor = version.replaceFirst("^(1\\.\\d+)\\..*", "$1");
        if (!IMAGES.versions().contains(minor)) {
            throw new OptimizerException(
                    "Go " + version + " is asked for (" + application.versionEvidence()
                            + "), and default base images are known for " + String.join(", ", IMAGES.versions()) + ".",
                    "Set `<buildImage>` (`-Ddocker-optimizer.buildImage=golang:" + version
                            + "`) if there is such an image, else correct what asks for it.");
        }
        return IMAGES.build(version);
    }

    @Override
    public String runtimeImage() {
        return settings.variant() == Variant.DISTROLESS && application.program().linked()
                ? LINKED
                : IMAGES.runtime(settings.variant(), application.version());
    }

    @Override
    public GoBuild build(BaseImage base, BaseImage runtime, HealthProbe health) {
        GoApplication.Program program = application.program();
        GoApplication.Sources sources = application.sources();
        PackageMirrors.Mirror mirror = settings.packages().of(Stack.GO);
        return new GoBuild(
                base,
                sources.manifests(),
                List.of(program.source()),
                project.files().stream().map(application.layout()::inModule).toList(),
                leftOut(),
                new GoBuild.Modules(
                        sources.vendor(),
                        mirror == null ? null : mirror.url().replaceFirst("/+$", ""),
                        sources.summed()),
                new GoBuild.Program(program.name(), program.module(), program.path(), program.tags(), program.linked()),
                new GoBuild.Authorities(!settings.build().certificates().isEmpty(), copiesAuthorities()),
                project.groupId() + "." + project.artifactId(),
                project.description().epochSecond());
    }

    /** The small Debian has no authorities at all, and a program in Go brings none along. */
    private boolean copiesAuthorities() {
        return settings.variant() == Variant.SLIM || settings.build().certificatesAtRuntime();
    }

    /** Tests are not compiled: a change of them builds nothing again. */
    private List<String> leftOut() {
        List<String> patterns = new ArrayList<>(List.of("target"));
        if (!application.layout().module().isEmpty()) {
            patterns.add(application.layout().inModule("target"));
        }
        patterns.addAll(List.of("Dockerfile*", "**/pom.xml", "**/*_test.go", "**/.env"));
        return patterns;
    }

    @Override
    public StackRuntime runtime() {
        List<ImagePlan.AppLayer> layers = new ArrayList<>(List.of(ProbeCommand.PROGRAM_LAYER));
        if (copiesAuthorities()) {
            layers.add(new ImagePlan.AppLayer(
                    "authorities", "dependencies", "The certificate authorities that the application trusts."));
        }
        if (application.program().linked()) {
            layers.add(new ImagePlan.AppLayer(
                    "dependencies",
                    BUILD,
                    "Shared libraries that the base image lacks: seldom any, and seldom changed."));
        }
        layers.add(new ImagePlan.AppLayer("application", BUILD, "The application itself: changes with every commit."));
        return new StackRuntime(layers, entrypoint("/app/"), "/app", ProbeCommand.PROGRAM);
    }

    /** Beside the sources there may be a folder of the same name. */
    @Override
    public StackRuntime oneStage() {
        return new StackRuntime(List.of(), entrypoint("/usr/local/bin/"), "/app", ProbeCommand.PROGRAM);
    }

    private List<String> entrypoint(String folder) {
        return Stream.concat(Stream.of(folder + application.program().name()), project.arguments().stream())
                .toList();
    }
}
