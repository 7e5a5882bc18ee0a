package io.github.dockeroptimizer.plan;

import java.util.List;

/**
 * What is run inside the image to ask the application for its health: there is neither a shell nor curl.
 *
 * @param ask the command, to be followed by the URL, the status that an answer has to be below and, where an open port is
 *     enough, {@code open}
 * @param listening the command that prints the ports on which something listens, one a line
 * @param asker what it is, for people: {@code through the probe class}
 */
public record ProbeCommand(List<String> ask, List<String> listening, String asker) {
    /** Copies the commands. */
    public ProbeCommand {
        ask = List.copyOf(ask);
        listening = List.copyOf(listening);
    }
}
