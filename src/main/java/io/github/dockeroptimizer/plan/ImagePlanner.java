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
    private static final String DEFAULT_NODE = "node:22-slim";

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
        ImageReference image = image();
        BaseImages bases = new BaseImages(
                project.javaRelease(), settings.build().toolchain().javaVersion(), settings.variant());
        BaseImage build = base(settings.buildImage(), bases::build);
        BaseImage runtime = base(settings.runtimeImage(), bases::runtime);
        BuildFrom from = settings.build().from();
        return new ImagePlan(
                image,
                settings.tags().stream().map(image::withTag).toList(),
                settings.variant(),
                from,
                "java/" + from.id(),
                build(build),
                runtime(runtime),
                settings.platform(),
                features);
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
                node(),
                project.frontends().stream()
                        .map(frontend -> FrontendStep.of(frontend, layout.multiModule()))
                        .toList(),
                settings.build(),
                split(layout),
                project.framework() instanceof Framework.Servlet servlet ? Tomcat.version(servlet) : null,
                project.description().epochSecond());
    }

    /** Whoever names a build image has seen to what it needs. */
    private @Nullable BaseImage node() {
        String declared = settings.build().toolchain().nodeImage();
        if (declared != null) {
            return declared.equals("none") ? null : base(declared, () -> DEFAULT_NODE);
        }
        boolean needed = project.frontends().stream().anyMatch(frontend -> frontend.program() != null);
        return needed && settings.buildImage() == null ? base(null, () -> DEFAULT_NODE) : null;
    }

    private ImagePlan.Split split(ProjectModel.Layout layout) {
        Artifact artifact = project.artifact();
        boolean plain = artifact.kind() == Artifact.Kind.PLAIN_JAR;
        String folder = artifact.path().contains("/")
                ? artifact.path().substring(0, artifact.path().lastIndexOf('/') + 1)
                : "";
        // Quarkus puts classes that it generates into its jar, which are neither the project's nor a library's.
        boolean splits =
                artifact.kind() == Artifact.Kind.FAT_JAR && !(project.framework() instanceof Framework.Quarkus);
        return new ImagePlan.Split(
                artifact.kind().id(),
                layout.inModule(artifact.path()),
                plain ? layout.inModule(folder + LIBRARIES) : null,
                splits ? layout.inModule(artifact.classes()) : null,
                namesNone(artifact.kind()) ? null : project.mainClass(),
                layout.siblingJars(),
                project.files().stream().map(layout::inModule).toList());
    }

    /** Returns whether an artifact is started by something that is not its own. */
    private static boolean namesNone(Artifact.Kind kind) {
        return kind == Artifact.Kind.WAR || kind == Artifact.Kind.DIRECTORY;
    }

    private ImagePlan.RuntimeStage runtime(BaseImage base) {
        if (!NUMERIC_USER.matcher(settings.user()).matches()) {
            throw new OptimizerException(
                    "`<user>` is \"" + settings.user() + "\", expected a number, with or without a group.",
                    "Set for example `-Ddocker-optimizer.user=65532:65532`: Kubernetes' `runAsNonRoot` believes numbers"
                            + " only.");
        }
        String user = settings.user().contains(":") ? settings.user() : settings.user() + ":" + settings.user();
        HealthProbe health = new HealthDecision(project, settings).decide();
        return new ImagePlan.RuntimeStage(
                base,
                layers(),
                user,
                ports(health),
                settings.environment(),
                Labels.of(project, settings, base),
                entrypoint(),
                health);
    }

    private List<ImagePlan.AppLayer> layers() {
        List<ImagePlan.AppLayer> layers = new ArrayList<>();
        layers.add(
                new ImagePlan.AppLayer("probe", "The class that HEALTHCHECK runs: changes with the plugin at most."));
        if (project.framework() instanceof Framework.Servlet) {
            layers.add(new ImagePlan.AppLayer("server", "The servlet container: changes with its version."));
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

    private List<String> entrypoint() {
        List<String> command = new ArrayList<>();
        command.add("java");
        List<String> declared = settings.jvmArguments();
        command.addAll(declared == null ? DEFAULT_JVM_ARGUMENTS : declared);
        if (settings.build().certificatesAtRuntime()) {
            command.add("-Djavax.net.ssl.trustStore=/app/truststore");
        }
        command.addAll(Start.of(project));
        command.addAll(project.arguments());
        return command;
    }
}
