package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.JavaApplication;
import io.github.dockeroptimizer.project.MavenLayout;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what only Java has. */
final class JavaPlanner implements StackPlanner {
    private static final List<String> DEFAULT_JVM_ARGUMENTS =
            List.of("-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError");
    private static final String DEFAULT_NODE = "node:22-slim";

    /** Where Maven's dependency plugin copies libraries to, below the build folder. */
    private static final String LIBRARIES = "dependency";

    private static final String BUILD = "build";
    private static final List<String> PROBE = List.of("-cp", "/probe", "HealthProbe");

    private final ProjectModel project;
    private final JavaApplication java;
    private final PlanSettings settings;
    private final BaseImages bases;

    JavaPlanner(ProjectModel project, JavaApplication java, PlanSettings settings) {
        this.project = project;
        this.java = java;
        this.settings = settings;
        this.bases =
                new BaseImages(java.javaRelease(), settings.build().toolchain().javaVersion(), settings.variant());
    }

    @Override
    public BuildFrom from() {
        return settings.build().from();
    }

    @Override
    public String buildImage() {
        return bases.build();
    }

    @Override
    public String runtimeImage() {
        return bases.runtime();
    }

    @Override
    public JavaBuild build(BaseImage base, BaseImage runtime, HealthProbe health) {
        MavenLayout layout = java.layout();
        return new JavaBuild(
                base,
                layout.poms(),
                layout.startPom(),
                layout.mavenFolder(),
                layout.inReactor() ? ":" + project.artifactId() : null,
                List.of(layout.inModule("src/main")),
                layout.name(),
                java.mavenArguments(),
                java.versionProperties(),
                node(),
                java.frontends().stream()
                        .map(frontend -> FrontendStep.of(frontend, layout.inReactor()))
                        .toList(),
                java.neighbours(),
                downloads(),
                settings.build(),
                split(layout),
                java.framework() instanceof Framework.Servlet servlet ? Tomcat.version(servlet) : null,
                settings.variant().linksJava() ? Linking.of(java, settings, bases) : null,
                archived() ? Training.of(java, settings, health) : null,
                project.description().epochSecond());
    }

    /** What Quarkus needs of its extensions at build time stands in no POM: its own plugin knows. */
    private List<String> downloads() {
        return java.framework() instanceof Framework.Quarkus quarkus && quarkus.plugin() != null
                ? List.of(quarkus.plugin() + ":go-offline")
                : List.of();
    }

    /** Whoever names a build image has seen to what it needs. */
    private @Nullable BaseImage node() {
        String declared = settings.build().toolchain().nodeImage();
        boolean needed = declared == null
                ? settings.buildImage() == null
                        && java.frontends().stream().anyMatch(frontend -> frontend.program() != null)
                : !declared.equals("none");
        if (!needed) {
            return null;
        }
        ImageReference image =
                ImageReference.of(declared == null ? DEFAULT_NODE : declared).withDefaultTag();
        return new BaseImage(image, settings.mirrors().rewrite(image));
    }

    private JavaBuild.Split split(MavenLayout layout) {
        Artifact artifact = java.artifact();
        boolean plain = artifact.kind() == Artifact.Kind.PLAIN_JAR;
        // Quarkus puts classes that it generates into its jar, which are neither the project's nor a library's.
        boolean splits = artifact.kind() == Artifact.Kind.FAT_JAR && !(java.framework() instanceof Framework.Quarkus);
        return new JavaBuild.Split(
                artifact.kind().id(),
                layout.inModule(artifact.path()),
                plain ? layout.inModule(libraries(artifact)) : null,
                splits ? layout.inModule(artifact.classes()) : null,
                namesNone(artifact.kind()) ? null : java.mainClass(),
                layout.siblingJars(),
                project.files().stream().map(layout::inModule).toList());
    }

    /** Returns whether an artifact is started by something that is not its own. */
    private static boolean namesNone(Artifact.Kind kind) {
        return kind == Artifact.Kind.WAR || kind == Artifact.Kind.DIRECTORY;
    }

    /** Returns where the libraries of a plain jar are copied to, relative to the module. */
    private static String libraries(Artifact artifact) {
        return artifact.path().substring(0, artifact.path().lastIndexOf('/') + 1) + LIBRARIES;
    }

    @Override
    public StackRuntime oneStage() {
        MavenLayout layout = java.layout();
        return new StackRuntime(
                List.of(),
                entrypoint(List.of(), OneStage.start(java, libraries(java.artifact()))),
                layout.module().isEmpty() ? "/src" : "/src/" + layout.module(),
                probe());
    }

    @Override
    public StackRuntime runtime() {
        List<String> options = new ArrayList<>();
        if (settings.build().certificatesAtRuntime()) {
            options.add("-Djavax.net.ssl.trustStore=/app/truststore");
        }
        if (archived()) {
            options.add("@" + TrainingRun.OPTIONS);
        }
        return new StackRuntime(layers(), entrypoint(options, Start.of(java, archived())), "/app", probe());
    }

    private boolean archived() {
        return settings.variant() == Variant.AOT;
    }

    /** A small heap, no compiler, the simplest collector, no statistics: a probe lives for a twentieth of a second. */
    private static ProbeCommand probe() {
        return new ProbeCommand(
                words("java", "-Xshare:auto", "-Xint", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx16m"),
                Stream.concat(words("java", "-XX:TieredStopAtLevel=1", "-Xmx16m").stream(), Stream.of("listening"))
                        .toList(),
                "through the probe class");
    }

    private static List<String> words(String... java) {
        return Stream.concat(Stream.of(java), PROBE.stream()).toList();
    }

    private List<ImagePlan.AppLayer> layers() {
        List<ImagePlan.AppLayer> layers = new ArrayList<>();
        layers.add(new ImagePlan.AppLayer(
                "probe", BUILD, "The class that HEALTHCHECK runs: changes with the plugin at most."));
        if (settings.variant().linksJava()) {
            layers.add(new ImagePlan.AppLayer(
                    "java", "java", "The Java runtime: changes with the JDK, or when other modules of it are needed."));
        }
        if (java.framework() instanceof Framework.Servlet) {
            layers.add(new ImagePlan.AppLayer("server", "server", "The servlet container: changes with its version."));
        }
        if (settings.build().certificatesAtRuntime()) {
            layers.add(new ImagePlan.AppLayer(
                    "trust", BUILD, "The authorities that it trusts: change when they are renewed."));
        }
        layers.add(
                new ImagePlan.AppLayer("dependencies", BUILD, "Libraries: change when a version in the POM changes."));
        layers.add(new ImagePlan.AppLayer(
                "snapshot-dependencies", BUILD, "Snapshot libraries: may change with every build."));
        layers.add(new ImagePlan.AppLayer("application", BUILD, "The application itself: changes with every commit."));
        return layers;
    }

    private List<String> entrypoint(List<String> options, List<String> start) {
        List<String> command = new ArrayList<>();
        command.add("java");
        List<String> declared = settings.jvmArguments();
        command.addAll(declared == null ? DEFAULT_JVM_ARGUMENTS : declared);
        command.addAll(options);
        command.addAll(start);
        command.addAll(project.arguments());
        return command;
    }
}
