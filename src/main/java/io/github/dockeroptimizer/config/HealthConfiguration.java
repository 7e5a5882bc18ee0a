package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.health.HelperService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /**
     * A command, on one line, that is started in the image instead of the application and must end with exit code 0.
     * Property {@code docker-optimizer.health.command}, default the application itself.
     */
    private @Nullable String command;

    /** Variables that the image is started with, on top of its own. */
    private Map<String, String> environment = new LinkedHashMap<>();

    /**
     * What the application needs beside it to start, such as a database: a list of {@code service}, each with
     * {@code name}, {@code image}, {@code environment} and {@code ports}.
     */
    private List<Service> services = new ArrayList<>();

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

    /** Returns what to start instead of the application; empty for the application itself. */
    public List<String> command(UserProperties properties) {
        return Arguments.split(properties.text("health.command", command));
    }

    /** Returns how long to wait. */
    public Duration timeout(UserProperties properties) {
        String declared = properties.text("health.timeout", timeout);
        return declared == null ? DEFAULT_TIMEOUT : Durations.parse(declared, "<health><timeout>");
    }

    /** Returns the variables to start with, each {@code NAME=value}. */
    public List<String> environment() {
        return variables(environment);
    }

    /**
     * Returns what to start before the application.
     *
     * @throws OptimizerException when one lacks something, or two have one name
     */
    public List<HelperService> services() {
        List<HelperService> all = services.stream().map(Service::toService).toList();
        Set<String> names = new HashSet<>();
        for (HelperService service : all) {
            if (!names.add(service.name().toLowerCase(Locale.ROOT))) {
                throw new OptimizerException(
                        "Two services of `<health><services>` are named " + service.name()
                                + ", a name of its own was expected for each: the application reaches it by that.",
                        "Change the `<name>` of one of them.");
            }
        }
        return all;
    }

    static List<String> variables(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + (entry.getValue() == null ? "" : entry.getValue()))
                .toList();
    }
}
