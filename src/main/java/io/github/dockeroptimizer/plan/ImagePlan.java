package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the image should be, decided in full: a template only lays it out.
 *
 * @param image the name the image gets
 * @param tags more names for the same image
 * @param variant how the runtime stage is made
 * @param buildFrom {@code sources}: Maven runs in the build stage
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
        String buildFrom,
        String template,
        BuildStage build,
        RuntimeStage runtime,
        @Nullable Platform platform,
        BuilderFeatures features) {
    /** Copies the tags. */
    public ImagePlan {
        tags = List.copyOf(tags);
    }

    /**
     * The build stage.
     *
     * @param base what it starts from
     * @param poms the POMs to copy first, relative to the context
     * @param mavenFolder whether to copy {@code .mvn}
     * @param module the folder of the application's module; empty where it is the context root
     * @param artifact the jar, relative to the module
     * @param mavenArguments what the user adds to every Maven command
     * @param launcher how a Spring Boot jar is split: {@code tools} or {@code layertools}; empty for a plain jar
     * @param epochSecond the time that every file of the image gets
     */
    public record BuildStage(
            BaseImage base,
            List<String> poms,
            boolean mavenFolder,
            String module,
            String artifact,
            List<String> mavenArguments,
            String launcher,
            long epochSecond) {
        /** Copies the lists. */
        public BuildStage {
            poms = List.copyOf(poms);
            mavenArguments = List.copyOf(mavenArguments);
        }
    }

    /**
     * The runtime stage.
     *
     * @param base what it starts from
     * @param layers the layers to copy, the least changing first
     * @param user the numeric user and group
     * @param ports the exposed ports
     * @param environment the variables
     * @param labels the labels
     * @param entrypoint what starts the application, exec form
     * @param health how it is asked for its health
     */
    public record RuntimeStage(
            BaseImage base,
            List<AppLayer> layers,
            String user,
            List<Integer> ports,
            List<EnvironmentVariable> environment,
            List<EnvironmentVariable> labels,
            List<String> entrypoint,
            HealthProbe health) {
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
     * @param name the name of its folder in the build stage
     * @param comment what it holds and when it changes, for the owner of the Dockerfile
     */
    public record AppLayer(String name, String comment) {}
}
