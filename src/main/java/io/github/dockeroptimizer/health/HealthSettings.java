package io.github.dockeroptimizer.health;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to observe a started image.
 *
 * @param expectation what it has to do
 * @param timeout how long to wait from the container's start
 * @param environment variables on top of the image's, each {@code NAME=value}
 * @param services what is started before it, in this order
 * @param listeningCommand a command that prints, inside the container, the ports on which something listens
 * @param requiringArchive the option of {@code java} by which it refuses to start without its archive, or {@code null} where
 *     the image has none
 */
public record HealthSettings(
        Expectation expectation,
        Duration timeout,
        List<String> environment,
        List<HelperService> services,
        List<String> listeningCommand,
        @Nullable String requiringArchive) {
    /** Copies the lists. */
    public HealthSettings {
        environment = List.copyOf(environment);
        services = List.copyOf(services);
        listeningCommand = List.copyOf(listeningCommand);
    }
}
