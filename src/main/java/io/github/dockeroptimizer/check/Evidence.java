package io.github.dockeroptimizer.check;

import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.health.ToolObservation;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.oci.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Everything a check may look at.
 *
 * @param reference the name of the image, for messages
 * @param image what the image is
 * @param health what the started image showed, or {@code null} when it was not observed
 * @param tools what the image's shell says of tools, or {@code null} when it was not asked
 * @param enginePlatform what the engine runs without emulation, or {@code null} when read without an engine
 * @param requestedPlatform what the user asked for, or {@code null}
 * @param expectsHealthcheck whether the application has a port that a health check could ask
 */
public record Evidence(
        String reference,
        ImageSnapshot image,
        @Nullable HealthObservation health,
        @Nullable ToolObservation tools,
        @Nullable Platform enginePlatform,
        @Nullable Platform requestedPlatform,
        boolean expectsHealthcheck) {}
