package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which step of a Dockerfile failed, and what it had printed. */
public final class BuildFailedException extends OptimizerException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String step;
    private final transient List<String> output;
    private final @Nullable Integer exitCode;

    /**
     * Creates the exception.
     *
     * @param step the failed step as builders print it, or {@code null} when no step ran
     * @param output the last lines the step printed, oldest first
     */
    public BuildFailedException(
            String problem, String remedy, @Nullable String step, List<String> output, @Nullable Throwable cause) {
        this(problem, remedy, step, output, null, cause);
    }

    /**
     * Creates the exception with the exit code of the failed step.
     *
     * @param step the failed step as builders print it, or {@code null} when no step ran
     * @param output the last lines the step printed, oldest first
     * @param exitCode how the command of the step ended, or {@code null} where it is not a command that failed
     */
    public BuildFailedException(
            String problem,
            String remedy,
            @Nullable String step,
            List<String> output,
            @Nullable Integer exitCode,
            @Nullable Throwable cause) {
        super(problem, remedy, cause);
        this.step = step;
        this.output = List.copyOf(output);
        this.exitCode = exitCode;
    }

    /** Returns the failed step as builders print it, or {@code null} when no step ran. */
    public @Nullable String step() {
        return step;
    }

    /** Returns the last lines the step printed, oldest first; at most 200. */
    public List<String> output() {
        return output;
    }

    /** Returns how the command of the step ended, or {@code null} where it is not a command that failed. */
    public @Nullable Integer exitCode() {
        return exitCode;
    }
}
