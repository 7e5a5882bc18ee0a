package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a project is from its effective POM, its manifests and its sources. It resolves no dependency and runs no
 * plugin, so it works at once on a clean checkout.
 */
public final class ProjectAnalyzer {
    private ProjectAnalyzer() {}

    /**
     * What the user declared, which always wins over what the analysis finds.
     *
     * @param mainClass the main class, or {@code null}
     * @param port the port the application serves, 0 for none at all, or {@code null}
     * @param arguments what it is started with, or {@code null}
     * @param files files it reads at start, relative to its module
     * @param other what concerns other stacks than Java
     */
    public record Declared(
            @Nullable String mainClass,
            @Nullable Integer port,
            @Nullable List<String> arguments,
            List<String> files,
            Other other) {
        /** What a user declares who declares nothing. */
        public static final Declared NOTHING = new Declared(null, null, null, List.of(), Other.NOTHING);
    }

    /**
     * What the user declared of an application in another stack than Java.
     *
     * @param stack what it is written in, or {@code null} for what its files tell
     * @param entry what starts it, or {@code null} for what its files tell
     * @param languageVersion the version of the language it shall run on, or {@code null}
     * @param extras the optional parts of it to build: extras of Python, features of Rust, build tags of Go
     */
    public record Other(
            @Nullable Stack stack, @Nullable String entry, @Nullable String languageVersion, List<String> extras) {
        /** What a user declares who declares nothing. */
        public static final Other NOTHING = new Other(null, null, null, List.of());

        /** Copies the list. */
        public Other {
            extras = List.copyOf(extras);
        }
    }

    /**
     * Returns what the project is.
     *
     * @param reactor the projects that are built together with it, see {@link Reactor}; may be the project alone
     * @throws OptimizerException when what starts it is not found, or found more than once, or a file cannot be read
     */
    public static ProjectModel analyze(MavenProject project, List<MavenProject> reactor, Declared declared) {
        return analyze(project, reactor, declared, CommandLine.EMPTY);
    }

    /**
     * Returns what the project is.
     *
     * @param reactor the projects that are built together with it, see {@link Reactor}; may be the project alone
     * @param commandLine what Maven was started with
     * @throws OptimizerException when what starts it is not found, or found more than once, or a file cannot be read
     */
    public static ProjectModel analyze(
            MavenProject project, List<MavenProject> reactor, Declared declared, CommandLine commandLine) {
        Stack stack = StackFinder.of(project, declared.other().stack());
        return switch (stack) {
            case JAVA -> new JavaAnalyzer(project, reactor).analyze(declared, commandLine);
            case PYTHON -> new PythonAnalyzer(project).analyze(declared);
            case RUST -> new RustAnalyzer(project).analyze(declared);
            case NODE -> new NodeAnalyzer(project).analyze(declared);
            case GO -> new GoAnalyzer(project).analyze(declared);
        };
    }
}
