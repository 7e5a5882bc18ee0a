package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.Frontend;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of the build that a front end needs.
 *
 * @param module the Maven module to choose, such as {@code :web}, or {@code null} where there is one alone
 * @param program what the build image has to have, such as {@code npm}, or {@code null}
 * @param files what decides about its libraries, relative to the context
 * @param commands the command lines that install them
 * @param goals the Maven goals that install them
 * @param leftovers folders that are not sent, relative to the context
 */
public record FrontendStep(
        @Nullable String module,
        @Nullable String program,
        List<String> files,
        List<Command> commands,
        List<String> goals,
        List<String> leftovers) {
    /** Copies the lists. */
    public FrontendStep {
        files = List.copyOf(files);
        commands = List.copyOf(commands);
        goals = List.copyOf(goals);
        leftovers = List.copyOf(leftovers);
    }

    /**
     * A command line.
     *
     * @param folder where it is run, relative to the context; empty for that itself
     * @param words the program and its arguments
     */
    public record Command(String folder, List<String> words) {
        /** Copies the words. */
        public Command {
            words = List.copyOf(words);
        }
    }

    static FrontendStep of(Frontend frontend, boolean multiModule) {
        return new FrontendStep(
                multiModule ? ":" + frontend.module() : null,
                frontend.program(),
                frontend.files(),
                only(frontend, Frontend.Command.class)
                        .map(command -> new Command(command.folder(), command.words()))
                        .toList(),
                only(frontend, Frontend.Goal.class).map(Frontend.Goal::name).toList(),
                frontend.leftovers());
    }

    private static <T> Stream<T> only(Frontend frontend, Class<T> type) {
        return frontend.installs().stream().filter(type::isInstance).map(type::cast);
    }

    /** Returns whether it is known how the libraries are installed before there are sources. */
    public boolean installs() {
        return !files.isEmpty() && !(commands.isEmpty() && goals.isEmpty());
    }
}
