package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.stack.Variant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the image should be, decided in full: a template only lays it out.
 *
 * @param image the name the image gets
 * @param tags more names for the same image
 * @param variant how the runtime stage is made
 * @param buildFrom what the image is built from
 * @param template the template, below {@code templates/}, without its ending
 * @param build the build stage
 * @param runtime the runtime stage
 * @param platform what to build for, or {@code null} for the engine's own
 * @param features what the builder can do
 */
public record ImagePlan(
        ImageReference image,
        List<ImageReference> tags,
        Variant variant,
        BuildFrom buildFrom,
        String template,
        BuildStage build,
        RuntimeStage runtime,
        @Nullable Platform platform,
        BuilderFeatures features) {
    /** Copies the tags. */
    public ImagePlan {
        tags = List.copyOf(tags);
    }

    /** Returns the images that the Dockerfile starts stages from, each once. */
    public List<BaseImage> baseImages() {
        return Stream.concat(build.baseImages().stream(), Stream.of(runtime.base()))
                .distinct()
                .toList();
    }

    /** Returns what a stage's image has to be made for, or {@code null} for the engine's own platform. */
    public @Nullable Platform platformOf(BaseImage base) {
        return base.equals(runtime.base()) || buildsForTarget() ? platform : null;
    }

    /** Returns whether all stages are of the platform asked for. */
    public boolean buildsForTarget() {
        return build.forTarget() || variant == Variant.SINGLE;
    }

    /** Returns the same plan without a warm-up of the dependencies. */
    public ImagePlan withoutWarmup() {
        return new ImagePlan(
                image, tags, variant, buildFrom, template, build.withoutWarmup(), runtime, platform, features);
    }

    /**
     * The runtime stage.
     *
     * @param base what it starts from
     * @param layers the layers to copy, the least changing first
     * @param user the numeric user and group
     * @param ports the exposed ports; none where it serves none
     * @param environment the variables
     * @param labels the labels
     * @param entrypoint what starts the application, exec form
     * @param health how it is proven to work
     * @param probe what asks it for its health
     * @param folder the folder it is started in
     */
    public record RuntimeStage(
            BaseImage base,
            List<AppLayer> layers,
            String user,
            List<Integer> ports,
            List<EnvironmentVariable> environment,
            List<EnvironmentVariable> labels,
            List<String> entrypoint,
            HealthProbe health,
            ProbeCommand probe,
            String folder) {
        /** Copies the lists. */
        public RuntimeStage {
            layers = List.copyOf(layers);
            ports = List.copyOf(ports);
            environment = List.copyOf(environment);
            labels = List.copyOf(labels);
            entrypoint = List.copyOf(entrypoint);
        }
    }

    /**
     * A layer of the application.
     *
     * @param name the name of its folder in the stage that makes it
     * @param stage that stage; what {@code build} makes may be made before, see {@link BuildFrom#ARTIFACT}
     * @param comment what it holds and when it changes, for the owner of the Dockerfile
     */
    public record AppLayer(String name, String stage, String comment) {}
}
