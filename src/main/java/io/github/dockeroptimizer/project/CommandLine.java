package io.github.dockeroptimizer.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;

/**
 * What Maven was told when it was started and the project may depend on.
 *
 * @param properties what {@code -D} defines, in the order of their names
 * @param profiles the profiles that {@code -P} activates, and with an exclamation mark those that it turns off
 */
public record CommandLine(Map<String, String> properties, List<String> profiles) {
    /** Nothing. */
    public static final CommandLine EMPTY = new CommandLine(Map.of(), List.of());

    /** Returns what a session was started with. */
    public static CommandLine of(MavenSession session) {
        Map<String, String> properties = new LinkedHashMap<>();
        session.getUserProperties().stringPropertyNames().stream()
                .sorted()
                .forEach(
                        name -> properties.put(name, session.getUserProperties().getProperty(name)));
        List<String> profiles = new ArrayList<>(session.getRequest().getActiveProfiles());
        // Those that the settings activate are in the same list, and nothing of the project.
        profiles.removeAll(session.getSettings().getActiveProfiles());
        session.getRequest().getInactiveProfiles().forEach(id -> profiles.add("!" + id));
        return new CommandLine(properties, profiles);
    }
}
