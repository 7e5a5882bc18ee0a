package io.github.dockeroptimizer.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an application in Node.js is started, in its folder.
 *
 * @param command what follows {@code node}: options, the file, arguments
 * @param file the file that is started, or {@code null} where it is a program of a package
 * @param variables variables that its script sets
 */
public record NodeStart(List<String> command, @Nullable String file, Map<String, String> variables) {
    /** Copies what it is given, in its order. */
    public NodeStart {
        command = List.copyOf(command);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
