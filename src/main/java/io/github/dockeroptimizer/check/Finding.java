package io.github.dockeroptimizer.check;

/**
 * Something a check saw that should not be so.
 *
 * @param message what is and what was expected, one sentence with its full stop
 * @param remedy what to do, naming the parameter or the command
 * @param location where: a path in the image with the instruction that brought it, a configuration field, or empty for
 *     the whole image
 */
public record Finding(String message, String remedy, String location) {
    /** Rejects a finding that leaves its reader alone. */
    public Finding {
        if (message.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a finding without message or remedy");
        }
    }
}
