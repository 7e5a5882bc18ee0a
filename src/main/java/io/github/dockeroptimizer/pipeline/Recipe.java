package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildRequest;
import io.github.dockeroptimizer.docker.BuildSecret;
import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.docker.FrozenContext;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.plan.BaseImage;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an image of a comparison is built.
 *
 * @param contextRoot the folder whose files its Dockerfile may copy
 * @param dockerfile the text of its Dockerfile
 * @param uncached the same so that no step of its own is in any cache, or {@code null} where {@code noCache} does that
 * @param dockerignore what of the context is not sent
 * @param context the files of the context as they were when the comparison began
 * @param siblings the Dockerfiles that share steps with it
 * @param images the images that the Dockerfile names, and what each has to be made for
 * @param runtime the image that its last stage starts from, or {@code null} where it is none
 * @param buildKit whether BuildKit builds
 * @param secrets what its steps may mount as secrets
 * @param compiles whether its build compiles the sources
 */
record Recipe(
        Path contextRoot,
        String dockerfile,
        @Nullable String uncached,
        String dockerignore,
        FrozenContext context,
        List<String> siblings,
        List<Needed> images,
        @Nullable BaseImage runtime,
        @Nullable Platform platform,
        boolean buildKit,
        List<BuildSecret> secrets,
        boolean compiles) {
    Recipe {
        siblings = List.copyOf(siblings);
        images = List.copyOf(images);
        secrets = List.copyOf(secrets);
    }

    /**
     * An image that a Dockerfile names.
     *
     * @param platform what it has to be made for, or {@code null} for the engine's own platform
     */
    record Needed(BaseImage image, @Nullable Platform platform) {}

    BuildRequest request(ImageReference tag, boolean noCache, List<ContextChange> changes) {
        return request(dockerfile, tag, noCache, changes);
    }

    /** Returns the request for a build that is only timed. */
    BuildRequest timed(String text, ImageReference tag) {
        return request(text, tag, false, List.of());
    }

    private BuildRequest request(String text, ImageReference tag, boolean noCache, List<ContextChange> changes) {
        return new BuildRequest(
                contextRoot,
                text,
                dockerignore,
                List.of(tag),
                platform,
                noCache,
                buildKit,
                siblings,
                changes,
                context,
                secrets);
    }
}
