package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;

/**
 * A variable or a label: a name with its value. Kept in lists, so that its order never changes.
 *
 * @param name the name
 * @param value the value; no line breaks
 */
public record EnvironmentVariable(String name, String value) {
    /** Rejects what no Dockerfile line can hold. */
    public EnvironmentVariable {
        if (name.isBlank() || name.chars().anyMatch(c -> Character.isWhitespace(c) || c == '=' || c == '"')) {
            throw new OptimizerException(
                    "\"" + name + "\" is no name for a variable or a label.",
                    "Use letters, digits, `_`, `.`, `-` and `/` in `<environment>` and `<labels>`.");
        }
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw new OptimizerException(
                    "The value of " + name + " has a line break, expected one line.",
                    "Shorten it in `<environment>` or `<labels>`.");
        }
    }
}
