package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import java.util.ArrayList;
import java.util.List;
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

    /** Returns the images that the Dockerfile starts stages from. */
    public List<BaseImage> baseImages() {
        List<BaseImage> images = new ArrayList<>();
        if (buildFrom == BuildFrom.SOURCES || build.tomcat() != null) {
            images.add(build.base());
        }
        if (buildFrom == BuildFrom.SOURCES && build.node() != null) {
            images.add(build.node());
        }
        images.add(runtime.base());
        return images;
    }

    /**
     * The build stage.
     *
     * @param base what it starts from
     * @param poms the POMs to copy first, relative to the context
     * @param startPom the POM that Maven is started with
     * @param mavenFolder the {@code .mvn} folder to copy, or {@code null}; outside the context where it begins with
     *     {@code ../}
     * @param module the one module to build, with what it needs: {@code :app}; or {@code null} for all there is
     * @param cacheId what tells its cache of downloads from others'; all applications of a reactor share one
     * @param mavenArguments what Maven is told besides what the user wants
     * @param versionProperties properties that versions are made of, each {@code name=value}; they change often
     * @param node the image that Node.js is taken from, or {@code null} where none is needed
     * @param frontends the front ends whose libraries are downloaded like those of Java
     * @param choices what the user decided
     * @param split how the artifact comes apart
     * @param tomcat the version of the servlet container that a WAR needs, or {@code null}
     * @param epochSecond the time that every file of the image gets
     */
    public record BuildStage(
            BaseImage base,
            List<String> poms,
            String startPom,
            @Nullable String mavenFolder,
            @Nullable String module,
            String cacheId,
            List<String> mavenArguments,
            List<String> versionProperties,
            @Nullable BaseImage node,
            List<FrontendStep> frontends,
            BuildChoices choices,
            Split split,
            @Nullable String tomcat,
            long epochSecond) {
        /** Copies the lists. */
        public BuildStage {
            poms = List.copyOf(poms);
            mavenArguments = List.copyOf(mavenArguments);
            versionProperties = List.copyOf(versionProperties);
            frontends = List.copyOf(frontends);
        }
    }

    /**
     * How an artifact comes apart into layers. All paths are relative to the context.
     *
     * @param kind the form of the artifact, as the tool that takes it apart calls it
     * @param artifact where it lies
     * @param libraries the folder where its libraries are copied, or {@code null} where it holds them
     * @param classes the folder of the project's own classes, which tells them from those of libraries, or {@code null}
     * @param mainClass the class that starts the application, or {@code null} where the artifact names it
     * @param siblingJars the jars that are the project's own, though another module's
     * @param files files to lie beside the application
     */
    public record Split(
            String kind,
            String artifact,
            @Nullable String libraries,
            @Nullable String classes,
            @Nullable String mainClass,
            List<String> siblingJars,
            List<String> files) {
        /** Copies the lists. */
        public Split {
            siblingJars = List.copyOf(siblingJars);
            files = List.copyOf(files);
        }
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
