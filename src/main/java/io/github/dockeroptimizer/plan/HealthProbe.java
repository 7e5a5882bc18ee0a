package io.github.dockeroptimizer.plan;

import java.util.List;

/** How the started image is proven to work. */
public sealed interface HealthProbe {
    /** Returns why it is proven so, for people. */
    String rule();

    /** Returns what is waited for, for people: {@code /health on port 8080}. */
    String awaited();

    /** Returns what the image itself declares: the proof at build time may be another one. */
    default HealthProbe inImage() {
        return this;
    }

    /**
     * A health endpoint answers.
     *
     * @param port the port to ask
     * @param path the path to ask, with its leading slash
     * @param statusBelow an answer with a status below this is healthy
     */
    record Http(int port, String path, int statusBelow, String rule) implements HealthProbe {
        @Override
        public String awaited() {
            return path + " on port " + port;
        }
    }

    /**
     * Whatever listens answers something: any HTTP answer below 500 on {@code /}, or an open port where it speaks no HTTP.
     *
     * @param port the port to ask
     */
    record AnyAnswer(int port, String rule) implements HealthProbe {
        /** The path to ask: every server has it. */
        public static final String PATH = "/";

        /** An answer with a status below this is healthy. */
        public static final int STATUS_BELOW = 500;

        @Override
        public String awaited() {
            return "an answer on port " + port;
        }
    }

    /** The application serves no port: it must end with exit code 0. */
    record Job(String rule) implements HealthProbe {
        @Override
        public String awaited() {
            return "exit code 0";
        }
    }

    /**
     * A command, started in the image instead of the application, must end with exit code 0.
     *
     * @param command the program and its arguments
     * @param inImage what the image declares all the same
     */
    record Command(List<String> command, HealthProbe inImage, String rule) implements HealthProbe {
        /** Copies the command. */
        public Command {
            command = List.copyOf(command);
        }

        @Override
        public String awaited() {
            return "exit code 0 of " + String.join(" ", command);
        }
    }
}
