package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.oci.Platform;
import java.util.List;

/**
 * An image that the engine holds.
 *
 * @param id the id the engine gives it; on the containerd store the manifest digest, elsewhere the config digest
 * @param names the references it is held under
 * @param repoDigests the references with digest under which registries know it
 * @param platform what it is made for
 * @param diffIds the digests of its uncompressed layers, lowest first
 * @param environment its variables, each {@code NAME=value}
 */
public record LocalImage(
        String id,
        List<String> names,
        List<String> repoDigests,
        Platform platform,
        List<String> diffIds,
        List<String> environment) {
    /** Copies the lists. */
    public LocalImage {
        names = List.copyOf(names);
        repoDigests = List.copyOf(repoDigests);
        diffIds = List.copyOf(diffIds);
        environment = List.copyOf(environment);
    }
}
