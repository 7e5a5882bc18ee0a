package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.ProjectModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the image of a project should be. Pure: the same project, settings and builder always give the same plan.
 */
public final class ImagePlanner {
    private static final List<String> DEFAULT_JVM_ARGUMENTS =
            List.of("-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError");
    /** Where Maven's dependency plugin copies libraries to, below the build folder. */
    private static final String LIBRARIES = "dependency";

    private static final Pattern NUMERIC_USER = Pattern.compile("\\d+(:\\d+)?");

    private final ProjectModel project;
    private final PlanSettings settings;
    private final BuilderFeatures features;

    private ImagePlanner(ProjectModel project, PlanSettings settings, BuilderFeatures features) {
        this.project = project;
        this.settings = settings;
        this.features = features;
    }

    /**
     * Returns the plan for a project.
     *
     * @throws OptimizerException when a setting cannot be followed
     */
    public static ImagePlan plan(ProjectModel project, PlanSettings settings, BuilderFeatures features) {
        return new ImagePlanner(project, settings, features).plan();
    }

    private ImagePlan plan() {
        VariantFit.require(project, settings.build().from(), settings.variant());
        ImageReference image = image();
        BaseImages bases = new BaseImages(
                project.javaRelease(), settings.build().toolchain().javaVersion(), settings.variant());
        BaseImage build = base(settings.buildImage(), bases::build);
        boolean single = settings.variant() == Variant.SINGLE;
        BaseImage runtime = single ? build : base(settings.runtimeImage(), bases::runtime);
        BuildFrom from = settings.build().from();
        checkTrust();
        return new ImagePlan(
                image,
                settings.tags().stream().map(image::withTag).toList(),
                settings.variant(),
                from,
                "java/" + (single ? Variant.SINGLE.id() : from.id()),
                build(build),
                single ? oneStage(build) : runtime(runtime, bases),
                settings.platform(),
                features);
    }

    private void checkTrust() {
        BuildChoices build = settings.build();
        if (!build.certificatesAtRuntime()) {
            return;
        }
        if (build.certificates().isEmpty()) {
            throw new OptimizerException(
                    "`<caCertificatesInRuntime>` is set and there are no `<caCertificates>`, some were expected for the"
                            + " application to trust.",
                    "Name them (`-Ddocker-optimizer.caCertificates=host`, or files), or leave"
                            + " `caCertificatesInRuntime` out.");
        }
        if (build.from() == BuildFrom.ARTIFACT) {
            throw new OptimizerException(
                    "`<caCertificatesInRuntime>` is set and `<buildFrom>` is `artifact`, expected `sources`: the trust"
                            + " store is made in the build stage, and there is none.",
                    "Set `-Ddocker-optimizer.buildFrom=sources`, or a `<runtimeImage>` that trusts them.");
        }
    }

    private ImageReference image() {
        String name = settings.image();
        ImageReference reference = name == null ? null : ImageReference.of(name);
        if (reference != null && reference.tag() != null) {
            return reference;
        }
        String repository = reference == null ? project.artifactId().toLowerCase(Locale.ROOT) : reference.name();
        return ImageReference.of(repository + ":" + project.version().replaceAll("[^\\w.-]", "-"));
    }

    /** Asks for the default only where it is needed: own images may have a Java release that no default has. */
    private BaseImage base(@Nullable String declared, Supplier<String> standard) {
        ImageReference original =
                ImageReference.of(declared == null ? standard.get() : declared).withDefaultTag();
        return new BaseImage(original, settings.mirrors().rewrite(original));
    }

    private ImagePlan.BuildStage build(BaseImage base) {
        ProjectModel.Layout layout = project.layout();
        return new ImagePlan.BuildStage(
                base,
                layout.poms(),
                layout.startPom(),
                layout.mavenFolder(),
                layout.inReactor() ? ":" + project.artifactId() : null,
                layout.name(),
                project.mavenArguments(),
                project.versionProperties(),
                settings.build(),
                split(layout),
                project.framework() instanceof Framework.Servlet servlet ? Tomcat.version(servlet) : null,
                project.description().epochSecond());
    }

    private ImagePlan.Split split(ProjectModel.Layout layout) {
        Artifact artifact = project.artifact();
        boolean plain = artifact.kind() == Artifact.Kind.PLAIN_JAR;
        // Quarkus puts classes that it generates into its jar, which are neither the project's nor a library's.
        boolean splits =
                artifact.kind() == Artifact.Kind.FAT_JAR && !(project.framework() instanceof Framework.Quarkus);
        return new ImagePlan.Split(
                artifact.kind().id(),
                layout.inModule(artifact.path()),
                plain ? layout.inModule(libraries(artifact)) : null,
                splits ? layout.inModule(artifact.classes()) : null,
                namesNone(artifact.kind()) ? null : project.mainClass(),
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

    private ImagePlan.RuntimeStage oneStage(BaseImage base) {
        HealthProbe health = new HealthDecision(project, settings).decide();
        ProjectModel.Layout layout = project.layout();
        return new ImagePlan.RuntimeStage(
                base,
                List.of(),
                OneStage.USER,
                ports(health),
                settings.environment(),
                Labels.of(project, settings, base),
                entrypoint(List.of(), OneStage.start(project, libraries(project.artifact()))),
                health,
                layout.module().isEmpty() ? "/src" : "/src/" + layout.module(),
                null,
                null);
    }

    private ImagePlan.RuntimeStage runtime(BaseImage base, BaseImages bases) {
        if (!NUMERIC_USER.matcher(settings.user()).matches()) {
            throw new OptimizerException(
                    "`<user>` is \"" + settings.user() + "\", expected a number, with or without a group.",
                    "Set for example `-Ddocker-optimizer.user=65532:65532`: Kubernetes' `runAsNonRoot` believes numbers"
                            + " only.");
        }
        String user = settings.user().contains(":") ? settings.user() : settings.user() + ":" + settings.user();
        HealthProbe health = new HealthDecision(project, settings).decide();
        boolean archived = settings.variant() == Variant.AOT;
        List<String> options = new ArrayList<>();
        if (settings.build().certificatesAtRuntime()) {
            options.add("-Djavax.net.ssl.trustStore=/app/truststore");
        }
        if (archived) {
            options.add("@" + TrainingRun.OPTIONS);
        }
        return new ImagePlan.RuntimeStage(
                base,
                layers(),
                user,
                ports(health),
                settings.environment(),
                Labels.of(project, settings, base),
                entrypoint(options, Start.of(project, archived)),
                health,
                "/app",
                settings.variant().linksJava() ? Linking.of(project, settings, bases) : null,
                archived ? Training.of(project, settings, health) : null);
    }

    private List<ImagePlan.AppLayer> layers() {
        List<ImagePlan.AppLayer> layers = new ArrayList<>();
        layers.add(
                new ImagePlan.AppLayer("probe", "The class that HEALTHCHECK runs: changes with the plugin at most."));
        if (settings.variant().linksJava()) {
            layers.add(new ImagePlan.AppLayer(
                    "java", "The Java runtime: changes with the JDK, or when other modules of it are needed."));
        }
        if (project.framework() instanceof Framework.Servlet) {
            layers.add(new ImagePlan.AppLayer("server", "The servlet container: changes with its version."));
        }
        if (settings.build().certificatesAtRuntime()) {
            layers.add(
                    new ImagePlan.AppLayer("trust", "The authorities that it trusts: change when they are renewed."));
        }
        layers.add(new ImagePlan.AppLayer("dependencies", "Libraries: change when a version in the POM changes."));
        layers.add(new ImagePlan.AppLayer("snapshot-dependencies", "Snapshot libraries: may change with every build."));
        layers.add(new ImagePlan.AppLayer("application", "The application itself: changes with every commit."));
        return layers;
    }

    private List<Integer> ports(HealthProbe health) {
        Set<Integer> ports = new TreeSet<>(settings.ports());
        ProjectModel.Web web = project.web();
        if (web != null) {
            ports.add(web.port());
        }
        if (health.inImage() instanceof HealthProbe.Http http) {
            ports.add(http.port());
        } else if (health.inImage() instanceof HealthProbe.AnyAnswer any) {
            ports.add(any.port());
        }
        for (int port : ports) {
            if (port < 1 || port > 65_535) {
                throw new OptimizerException(
                        "Port " + port + " does not exist, expected 1 to 65535.",
                        "Correct `<ports>`, `<port>` or `<health><port>`.");
            }
        }
        return List.copyOf(ports);
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
