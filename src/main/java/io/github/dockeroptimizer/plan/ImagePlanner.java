package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
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
        BaseImages bases = new BaseImages(project.javaRelease(), settings.variant());
        BaseImage build = base(settings.buildImage(), bases::build);
        BaseImage runtime = base(settings.runtimeImage(), bases::runtime);
        boolean boot = project.framework() instanceof Framework.SpringBoot;
        return new ImagePlan(
                image,
                settings.tags().stream().map(image::withTag).toList(),
                settings.variant(),
                "sources",
                boot ? "java/spring-boot" : "java/plain-jar",
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
        String launcher = "";
        if (project.framework() instanceof Framework.SpringBoot boot) {
            launcher = boot.hasJarmodeTools() ? "tools" : "layertools";
        }
        ProjectModel.Layout layout = project.layout();
        return new ImagePlan.BuildStage(
                base,
                layout.poms(),
                layout.mavenFolder(),
                layout.module(),
                layout.artifact(),
                settings.mavenArguments(),
                launcher,
                project.description().epochSecond());
    }

    private ImagePlan.RuntimeStage runtime(BaseImage base) {
        if (!NUMERIC_USER.matcher(settings.user()).matches()) {
            throw new OptimizerException(
                    "`<user>` is \"" + settings.user() + "\", expected a number, with or without a group.",
                    "Set for example `-Ddocker-optimizer.user=65532:65532`: Kubernetes' `runAsNonRoot` believes numbers"
                            + " only.");
        }
        String user = settings.user().contains(":") ? settings.user() : settings.user() + ":" + settings.user();
        return new ImagePlan.RuntimeStage(
                base,
                layers(),
                user,
                ports(),
                settings.environment(),
                Labels.of(project, settings, base),
                entrypoint(),
                health());
    }

    private List<ImagePlan.AppLayer> layers() {
        List<ImagePlan.AppLayer> layers = new ArrayList<>();
        layers.add(new ImagePlan.AppLayer("dependencies", "Libraries: change when a version in the POM changes."));
        if (project.framework() instanceof Framework.SpringBoot boot && !boot.hasJarmodeTools()) {
            layers.add(
                    new ImagePlan.AppLayer("spring-boot-loader", "Spring Boot's launcher: changes with its version."));
        }
        layers.add(new ImagePlan.AppLayer("snapshot-dependencies", "Snapshot libraries: may change with every build."));
        layers.add(new ImagePlan.AppLayer("application", "The application itself: changes with every commit."));
        return layers;
    }

    private List<Integer> ports() {
        Set<Integer> ports = new TreeSet<>(settings.ports());
        ports.add(project.web().port());
        ports.add(health().port());
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
        if (project.framework() instanceof Framework.SpringBoot boot) {
            if (boot.hasJarmodeTools()) {
                command.addAll(List.of("-jar", "app.jar"));
            } else {
                command.add(boot.launcherClass());
            }
        } else {
            String mainClass = project.mainClass();
            if (mainClass == null) {
                throw new OptimizerException(
                        "A plain jar needs a main class, none is known.",
                        "Set `<mainClass>` (`-Ddocker-optimizer.mainClass=com.acme.Main`).");
            }
            // The wildcards are expanded by java itself: there is no shell.
            command.addAll(List.of("-cp", "app.jar:lib/*", mainClass));
        }
        return command;
    }

    private HealthProbe health() {
        Integer declaredPort = settings.healthPort();
        int port = declaredPort == null ? project.web().healthPort() : declaredPort;
        String declared = settings.healthPath();
        if (declared != null) {
            String path = declared.startsWith("/") ? declared : "/" + declared;
            return new HealthProbe(port, path, 400, "declared in `<health><path>`");
        }
        String found = project.web().healthPath();
        if (found != null) {
            return new HealthProbe(
                    port,
                    found,
                    400,
                    "health endpoint of " + project.framework().displayName());
        }
        return new HealthProbe(port, "/", 500, "no health endpoint known: any answer below 500 counts");
    }
}
