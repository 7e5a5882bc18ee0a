package io.github.dockeroptimizer.health;

import java.time.Duration;
import java.util.List;

/**
 * How to observe a started image.
 *
 * @param port the container port to ask from outside
 * @param path the path to ask, with its leading slash
 * @param statusBelow an answer with a status below this is healthy
 * @param timeout how long to wait from the container's start
 * @param environment variables on top of the image's, each {@code NAME=value}
 * @param listeningCommand a command that prints, inside the container, the ports on which something listens
 */
public record HealthSettings(
        int port,
        String path,
        int statusBelow,
        Duration timeout,
        List<String> environment,
        List<String> listeningCommand) {
    /** Copies the lists. */
    public HealthSettings {
        environment = List.copyOf(environment);
        listeningCommand = List.copyOf(listeningCommand);
    }
}
