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
 * @param siblings the Dockerfiles that are built from the same context, one after the other; empty where this is the only
 *     one. All are sent each time: {@code COPY . .} sees the Dockerfile, too, and shares its result with those of the
 *     others only when it sees the same files for each
 * @param changes files of the context whose content is another than on disk
 * @param frozen a copy of the context to send instead of what lies on disk now, or {@code null}
 * @param secrets what its steps may mount as secrets; only BuildKit can
 */
public record BuildRequest(
        Path contextRoot,
        String dockerfile,
        String dockerignore,
        List<ImageReference> tags,
        @Nullable Platform platform,
        boolean noCache,
        boolean buildKit,
        List<String> siblings,
        List<ContextChange> changes,
        @Nullable FrozenContext frozen,
        List<BuildSecret> secrets) {
    /** Copies the lists. */
    public BuildRequest {
        tags = List.copyOf(tags);
        siblings = List.copyOf(siblings);
        changes = List.copyOf(changes);
        secrets = List.copyOf(secrets);
        if (!siblings.isEmpty() && !siblings.contains(dockerfile)) {
            throw new IllegalArgumentException("a Dockerfile that is not among its siblings");
        }
    }

    /** Creates the request for the only Dockerfile of a context that is sent as it lies on disk. */
    public BuildRequest(
            Path contextRoot,
            String dockerfile,
            String dockerignore,
            List<ImageReference> tags,
            @Nullable Platform platform,
            boolean noCache,
            boolean buildKit) {
        this(
                contextRoot,
                dockerfile,
                dockerignore,
                tags,
                platform,
                noCache,
                buildKit,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** Returns the same with secrets that its steps may mount. */
    public BuildRequest withSecrets(List<BuildSecret> given) {
        return new BuildRequest(
                contextRoot,
                dockerfile,
                dockerignore,
                tags,
                platform,
                noCache,
                buildKit,
                siblings,
                changes,
                frozen,
                given);
    }
}
