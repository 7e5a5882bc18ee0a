package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Variant;
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
    /** As most Dockerfiles have it that name no user. */
    private static final String USER_OF_ONE_STAGE = "root";

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
        StackPlanner stack = StackPlanner.of(project, settings);
        BuildFrom from = stack.from();
        VariantFit.require(project, from, settings.variant());
        ImageReference image = image();
        BaseImage build = base(settings.buildImage(), stack::buildImage);
        boolean single = settings.variant() == Variant.SINGLE;
        BaseImage runtime = single ? build : base(settings.runtimeImage(), stack::runtimeImage);
        checkTrust(from);
        HealthProbe health = new HealthDecision(project, settings).decide();
        return new ImagePlan(
                image,
                settings.tags().stream().map(image::withTag).toList(),
                settings.variant(),
                from,
                project.application().stack().id() + "/" + (single ? Variant.SINGLE.id() : stack.template()),
                stack.build(build, runtime, health),
                runtime(runtime, single ? stack.oneStage() : stack.runtime(), health),
                settings.platform(),
                features);
    }

    private ImagePlan.RuntimeStage runtime(BaseImage base, StackPlanner.StackRuntime stack, HealthProbe health) {
        return new ImagePlan.RuntimeStage(
                base,
                stack.layers(),
                settings.variant() == Variant.SINGLE ? USER_OF_ONE_STAGE : user(),
                ports(health),
                settings.environment(),
                Labels.of(project, settings, base),
                stack.entrypoint(),
                health,
                stack.probe(),
                stack.folder());
    }

    private String user() {
        if (!NUMERIC_USER.matcher(settings.user()).matches()) {
            throw new OptimizerException(
                    "`<user>` is \"" + settings.user() + "\", expected a number, with or without a group.",
                    "Set for example `-Ddocker-optimizer.user=65532:65532`: Kubernetes' `runAsNonRoot` believes numbers"
                            + " only.");
        }
        return settings.user().contains(":") ? settings.user() : settings.user() + ":" + settings.user();
    }

    private void checkTrust(BuildFrom from) {
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
        if (from == BuildFrom.ARTIFACT) {
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
}
