package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.FolderLayout;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.project.RustApplication;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import io.github.dockeroptimizer.stack.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Decides what only Rust has. */
final class RustPlanner implements StackPlanner {
    private static final StackImages IMAGES = Stack.RUST.knowledge().images();

    /** The runtime image of what is linked to nothing at all. */
    private static final String STATIC = "gcr.io/distroless/static-debian13:nonroot";

    private static final String BUILD = "build";

    private final ProjectModel project;
    private final RustApplication application;
    private final PlanSettings settings;

    RustPlanner(ProjectModel project, RustApplication application, PlanSettings settings) {
        this.project = project;
        this.application = application;
        this.settings = settings;
    }

    /** The image decides about the compiler, so only here does it matter that there is one. */
    @Override
    public String buildImage() {
        String version = application.version();
        if (!version.matches("\\d[\\d.]*")) {
            throw new OptimizerException(
                    "The toolchain file asks for Rust's channel \"" + version
                            + "\", expected `stable` or a version such as 1.85: there is no base image of any other.",
                    "Set `<buildImage>` (`-Ddocker-optimizer.buildImage`) to an image that has it, or `<languageVersion>` to"
                            + " a version that does as well.");
        }
        return IMAGES.build(version);
    }

    @Override
    public String runtimeImage() {
        return settings.variant() == Variant.DISTROLESS && isStatic()
                ? STATIC
                : IMAGES.runtime(settings.variant(), application.version());
    }

    private boolean isStatic() {
        String target = application.program().target();
        return target != null && target.endsWith("-musl");
    }

    @Override
    public RustBuild build(BaseImage base, BaseImage runtime, HealthProbe health) {
        RustApplication.Program program = application.program();
        RustApplication.Sources sources = application.sources();
        PackageMirrors.Mirror mirror = settings.packages().of(Stack.RUST);
        return new RustBuild(
                base,
                sources.manifests(),
                Stream.concat(sources.programs().stream(), sources.libraries().stream())
                        .toList(),
                project.files().stream().map(application.layout()::inModule).toList(),
                leftOut(application.layout()),
                new RustBuild.Stubs(sources.programs(), sources.libraries()),
                sources.vendored(),
                new RustBuild.Cargo(
                        program.packageName(),
                        program.binary(),
                        program.features().byDefault(),
                        program.features().names(),
                        program.target(),
                        sources.locked(),
                        sources.packages()),
                !settings.build().certificates().isEmpty(),
                settings.build().certificatesAtRuntime(),
                mirror == null ? null : registry(mirror),
                project.groupId() + "." + project.artifactId(),
                project.description().epochSecond());
    }

    /** Cargo wants a slash at the end of a sparse registry. */
    private static String registry(PackageMirrors.Mirror mirror) {
        String url = mirror.url();
        return url.startsWith("sparse+") && !url.endsWith("/") ? url + "/" : url;
    }

    /** The image's compiler is the one to use: where rustup reads a toolchain file it downloads another. */
    private static List<String> leftOut(FolderLayout layout) {
        List<String> patterns = new ArrayList<>(List.of("target"));
        if (!layout.module().isEmpty()) {
            patterns.add(layout.inModule("target"));
        }
        patterns.addAll(List.of("Dockerfile*", "**/pom.xml", "rust-toolchain", "rust-toolchain.toml"));
        return patterns;
    }

    @Override
    public StackRuntime runtime() {
        return new StackRuntime(
                List.of(
                        new ImagePlan.AppLayer(
                                "probe",
                                "probe",
                                "The program that HEALTHCHECK runs: changes with the plugin at most."),
                        new ImagePlan.AppLayer(
                                "dependencies",
                                BUILD,
                                "Shared libraries that the base image lacks: seldom any, and seldom changed."),
                        new ImagePlan.AppLayer(
                                "application", BUILD, "The application itself: changes with every commit.")),
                entrypoint("/app/" + application.program().binary()),
                "/app",
                probe());
    }

    @Override
    public StackRuntime oneStage() {
        RustApplication.Program program = application.program();
        return new StackRuntime(
                List.of(), entrypoint("/app/" + RustBuild.built(program.target(), program.binary())), "/app", probe());
    }

    private List<String> entrypoint(String program) {
        return Stream.concat(Stream.of(program), project.arguments().stream()).toList();
    }

    private static ProbeCommand probe() {
        return new ProbeCommand(
                List.of("/probe/probe"), List.of("/probe/probe", "listening"), "through the probe program");
    }
}
