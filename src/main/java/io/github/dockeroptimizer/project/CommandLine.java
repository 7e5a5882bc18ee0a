package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

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

    /**
     * Returns what was told besides the options that a {@code .mvn} folder adds to every command line: Maven inside has
     * the folder, too.
     *
     * @throws OptimizerException when its file cannot be read
     */
    CommandLine without(@Nullable Path mavenFolder) {
        Path file = mavenFolder == null ? null : mavenFolder.resolve("maven.config");
        if (file == null || !Files.isRegularFile(file)) {
            return this;
        }
        Set<String> words;
        try {
            words = new HashSet<>(List.of(Files.readString(file).strip().split("\\s+")));
        } catch (IOException e) {
            throw new OptimizerException(
                    "Cannot read " + file + ": " + e.getMessage() + ".", "Make it readable, in UTF-8.", e);
        }
        Map<String, String> typed = new LinkedHashMap<>(properties);
        typed.entrySet().removeIf(entry -> words.contains("-D" + entry.getKey() + "=" + entry.getValue()));
        Set<String> activated = words.stream()
                .filter(word -> word.startsWith("-P"))
                .flatMap(word -> Stream.of(word.substring(2).split(",", -1)))
                .collect(Collectors.toSet());
        return new CommandLine(
                typed, profiles.stream().filter(id -> !activated.contains(id)).toList());
    }
}
