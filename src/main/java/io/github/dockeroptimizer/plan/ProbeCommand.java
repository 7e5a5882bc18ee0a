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
    /** A program that a build stage of its own makes: for stacks that need no interpreter at run time. */
    static final ProbeCommand PROGRAM = new ProbeCommand(
            List.of("/probe/probe"), List.of("/probe/probe", "listening"), "through the probe program");

    /** Its layer. */
    static final ImagePlan.AppLayer PROGRAM_LAYER = new ImagePlan.AppLayer(
            "probe", "probe", "The program that HEALTHCHECK runs: changes with the plugin at most.");

    /** Copies the commands. */
    public ProbeCommand {
        ask = List.copyOf(ask);
        listening = List.copyOf(listening);
    }
}
