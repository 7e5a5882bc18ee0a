package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.oci.Platform;

/**
 * What an engine says of itself.
 *
 * @param name the product, such as {@code Docker} or {@code Podman}
 * @param version its version, such as {@code 28.5.2}
 * @param apiVersion the API version spoken with it, negotiated, such as {@code 1.41}
 * @param platform what it runs images for without emulation
 * @param buildKit whether it builds with BuildKit
 * @param endpoint where it was reached, such as {@code unix:///var/run/docker.sock}
 */
public record EngineInfo(
        String name, String version, String apiVersion, Platform platform, boolean buildKit, String endpoint) {}
