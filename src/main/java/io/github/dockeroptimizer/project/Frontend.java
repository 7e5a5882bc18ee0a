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
 * @param installs what installs its libraries
 * @param leftovers the folders that a build leaves in the project; relative to the context root
 */
public record Frontend(
        String module, @Nullable String program, List<String> files, List<Install> installs, List<String> leftovers) {
    /** Copies the lists. */
    public Frontend {
        files = List.copyOf(files);
        installs = List.copyOf(installs);
        leftovers = List.copyOf(leftovers);
    }

    /** What installs libraries. */
    public sealed interface Install {}

    /**
     * A command line.
     *
     * @param folder where it is run, relative to the context root; empty for that itself
     * @param words the program and its arguments
     */
    public record Command(String folder, List<String> words) implements Install {
        /** Copies the words. */
        public Command {
            words = List.copyOf(words);
        }
    }

    /**
     * A goal of Maven.
     *
     * @param name the goal with its plugin and execution
     */
    public record Goal(String name) implements Install {}
}
