package io.github.dockeroptimizer.health;

import java.util.List;

/**
 * What the image's own shell says about tools on its {@code PATH}: the second opinion on what the file tree shows.
 *
 * @param status whether the question could be asked
 * @param found the names that the shell found, each with its path, such as {@code gcc=/usr/bin/gcc}
 * @param detail the shell used, or why the question could not be asked
 */
public record ToolObservation(Status status, List<String> found, String detail) {
    /** Copies the names. */
    public ToolObservation {
        found = List.copyOf(found);
    }

    /** Whether the question could be asked. */
    public enum Status {
        /** The shell answered. */
        ANSWERED,
        /** The image has no shell to ask; its file tree alone decides. */
        NO_SHELL,
        /** There is a shell, and it did not answer: nothing is proven. */
        FAILED
    }
}
