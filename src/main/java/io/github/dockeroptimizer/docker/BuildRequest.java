package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to build.
 *
 * @param contextRoot the folder whose files the Dockerfile may copy
 * @param dockerfile the text of the Dockerfile; it need not lie in the context
 * @param dockerignore the text that decides which files of the context are sent, as the Docker CLI understands it
 * @param tags the names to give the image once it is built; may be empty
 * @param platform what to build for, or {@code null} for the engine's own
 * @param noCache whether every step runs again
 * @param buildKit whether BuildKit builds, where the engine has it
 */
public record BuildRequest(
        Path contextRoot,
        String dockerfile,
        String dockerignore,
        List<ImageReference> tags,
        @Nullable Platform platform,
        boolean noCache,
        boolean buildKit) {
    /** Copies the tags. */
    public BuildRequest {
        tags = List.copyOf(tags);
    }
}
