package io.github.dockeroptimizer.docker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a container at one moment.
 *
 * @param running whether its first process runs
 * @param exitCode how its first process ended, or {@code null} while it runs
 * @param outOfMemory whether the kernel ended it for want of memory
 * @param health what the engine's own health check says: {@code starting}, {@code healthy}, {@code unhealthy}, or
 *     {@code null} where the image declares none
 * @param healthOutputs what the last runs of the health check printed, oldest first
 */
public record ContainerState(
        boolean running,
        @Nullable Integer exitCode,
        boolean outOfMemory,
        @Nullable String health,
        List<String> healthOutputs) {
    /** Copies the outputs. */
    public ContainerState {
        healthOutputs = List.copyOf(healthOutputs);
    }
}
