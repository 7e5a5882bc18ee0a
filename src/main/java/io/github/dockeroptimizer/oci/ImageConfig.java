package io.github.dockeroptimizer.oci;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an image starts, from its configuration.
 *
 * @param user the user it runs as, as written; empty means root
 * @param entrypoint the entrypoint in exec form; empty where none
 * @param command the default arguments; empty where none
 * @param workingDirectory the working directory; empty means the root directory
 * @param environment the variables, each {@code NAME=value}, in the order of the configuration
 * @param exposedPorts the ports, each {@code 8080/tcp}
 * @param labels the labels in the order of the configuration
 * @param healthcheck the health check, or {@code null} where none is declared or it is {@code NONE}
 */
public record ImageConfig(
        String user,
        List<String> entrypoint,
        List<String> command,
        String workingDirectory,
        List<String> environment,
        List<String> exposedPorts,
        Map<String, String> labels,
        @Nullable Healthcheck healthcheck) {
    /** Copies the collections, keeping their order. */
    public ImageConfig {
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        exposedPorts = List.copyOf(exposedPorts);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /**
     * A declared health check.
     *
     * @param test the command; its first element is {@code CMD} (exec form) or {@code CMD-SHELL}
     * @param intervalMillis the time between two runs; zero means the engine's default of 30 s
     * @param timeoutMillis how long a run may take; zero means the engine's default of 30 s
     * @param startPeriodMillis how long failures do not count after the start
     * @param retries how many failures in a row make it unhealthy; zero means the engine's default of 3
     */
    public record Healthcheck(
            List<String> test, long intervalMillis, long timeoutMillis, long startPeriodMillis, int retries) {
        /** Copies the command. */
        public Healthcheck {
            test = List.copyOf(test);
        }
    }
}
