package io.github.dockeroptimizer.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A front end that the Maven build makes with npm or one of its kind.
 *
 * @param module the artifact of the Maven module it belongs to
 * @param program the program that the build image has to have, such as {@code npm}, or {@code null} where the build brings
 *     its own
 * @param files what decides about its libraries, such as {@code package-lock.json}; relative to the context root
 * @param installs the Maven goals that install its libraries, with their executions
 * @param leftovers the folders that a build leaves in the project; relative to the context root
 */
public record Frontend(
        String module, @Nullable String program, List<String> files, List<String> installs, List<String> leftovers) {
    /** Copies the lists. */
    public Frontend {
        files = List.copyOf(files);
        installs = List.copyOf(installs);
        leftovers = List.copyOf(leftovers);
    }
}
