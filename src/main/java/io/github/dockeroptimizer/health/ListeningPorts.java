package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.ExecResult;
import java.time.Duration;
import java.util.List;

/** Finds out on which ports a container listens, by a command inside it. */
final class ListeningPorts {
    /** For images that have this program, as nearly all but distroless ones do. */
    static final List<String> BY_CAT = List.of("cat", "/proc/net/tcp", "/proc/net/tcp6");

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final DockerEngine.Container container;
    private final List<String> command;

    /**
     * Creates the finder.
     *
     * @param command prints the kernel's tables of TCP sockets; empty where the image has no such command
     */
    ListeningPorts(DockerEngine.Container container, List<String> command) {
        this.container = container;
        this.command = command;
    }

    Listening now() {
        if (command.isEmpty()) {
            return Listening.UNKNOWN;
        }
        try {
            ExecResult result = container.exec(command, TIMEOUT);
            // Without IPv6 there is no second table, and cat complains after the first.
            boolean told = result.exitCode() == 0 || result.output().contains("local_address");
            return told ? Listening.parse(result.output()) : Listening.UNKNOWN;
        } catch (OptimizerException e) {
            // A second opinion that cannot be had: the observation ends with what is known without it.
            return Listening.UNKNOWN;
        }
    }
}
