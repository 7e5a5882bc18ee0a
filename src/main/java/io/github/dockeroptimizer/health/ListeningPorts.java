package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.ExecResult;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Finds out on which ports a container listens, by a command inside it. */
final class ListeningPorts {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final DockerEngine.Container container;
    private final List<String> command;

    /**
     * Creates the finder.
     *
     * @param command prints one port a line; empty where the image has no such command
     */
    ListeningPorts(DockerEngine.Container container, List<String> command) {
        this.container = container;
        this.command = command;
    }

    /** Returns the ports in their order; empty where there are none or they cannot be known. */
    List<Integer> now() {
        if (command.isEmpty()) {
            return List.of();
        }
        try {
            ExecResult result = container.exec(command, TIMEOUT);
            return result.exitCode() != 0
                    ? List.of()
                    : result.output()
                            .lines()
                            .map(String::strip)
                            .filter(line -> line.matches("\\d{1,5}"))
                            .map(Integer::valueOf)
                            .distinct()
                            .sorted()
                            .toList();
        } catch (OptimizerException e) {
            // A second opinion that cannot be had: the observation ends with what is known without it.
            return List.of();
        }
    }

    /** Returns ports for people: {@code port 8080} or {@code ports 8080, 9090}. */
    static String text(List<Integer> ports) {
        return (ports.size() == 1 ? "port " : "ports ")
                + ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
