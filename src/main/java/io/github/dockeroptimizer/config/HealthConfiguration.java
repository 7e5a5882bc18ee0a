package io.github.dockeroptimizer.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code <health>} element: how the started image is asked for its health. Every scalar has a property, too. */
public class HealthConfiguration {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(90);

    /** Whether to build without starting the image. Property {@code docker-optimizer.health.skip}, default no. */
    private @Nullable Boolean skip;

    /** The path to ask. Property {@code docker-optimizer.health.path}, default what the analysis finds. */
    private @Nullable String path;

    /** The port to ask. Property {@code docker-optimizer.health.port}, default what the analysis finds. */
    private @Nullable Integer port;

    /** How long to wait, such as {@code 90s}. Property {@code docker-optimizer.health.timeout}, default 90 seconds. */
    private @Nullable String timeout;

    /** Variables that the image is started with, on top of its own. */
    private Map<String, String> environment = new LinkedHashMap<>();

    /** Returns whether the user asked not to start the image. */
    public boolean skip(UserProperties properties) {
        return properties.flag("health.skip", skip);
    }

    /** Returns the declared path, or {@code null}. */
    public @Nullable String path(UserProperties properties) {
        return properties.text("health.path", path);
    }

    /** Returns the declared port, or {@code null}. */
    public @Nullable Integer port(UserProperties properties) {
        return properties.number("health.port", port);
    }

    /** Returns how long to wait. */
    public Duration timeout(UserProperties properties) {
        String declared = properties.text("health.timeout", timeout);
        return declared == null ? DEFAULT_TIMEOUT : Durations.parse(declared, "<health><timeout>");
    }

    /** Returns the variables to start with, each {@code NAME=value}. */
    public List<String> environment() {
        return environment.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + (entry.getValue() == null ? "" : entry.getValue()))
                .toList();
    }
}
