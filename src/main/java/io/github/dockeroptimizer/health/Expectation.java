package io.github.dockeroptimizer.health;

import java.util.List;

/** What a started image has to do to be proven. */
public sealed interface Expectation {
    /** Returns why that is expected, for people. */
    String rule();

    /**
     * It answers on a port.
     *
     * @param port the container port to ask from outside
     * @param path the path to ask, with its leading slash
     * @param statusBelow an answer with a status below this is healthy
     * @param openPort whether a port that is open and speaks no HTTP is healthy, too
     */
    record Answer(int port, String path, int statusBelow, boolean openPort, String rule) implements Expectation {}

    /**
     * It ends with exit code 0.
     *
     * @param command what to start instead of the image's entrypoint; empty to start the image as it is
     */
    record Exit(List<String> command, String rule) implements Expectation {
        /** Copies the command. */
        public Exit {
            command = List.copyOf(command);
        }
    }
}
