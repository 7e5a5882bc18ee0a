package io.github.dockeroptimizer;

import org.jspecify.annotations.Nullable;

/**
 * Says what is, what was expected and what to do. The only exception that leaves the pipeline on purpose.
 *
 * <p>The remedy is mandatory: it names the parameter to set or the command to run.
 */
public class OptimizerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    /**
     * Creates an exception whose message is the problem followed by the remedy.
     *
     * @param problem what is and what was expected, one sentence with its full stop
     * @param remedy what to do, naming the parameter or the command, one sentence with its full stop
     */
    public OptimizerException(String problem, String remedy) {
        this(problem, remedy, null);
    }

    /**
     * Creates an exception with the technical cause, which Maven shows with {@code -X} or {@code -e} only.
     *
     * @param problem what is and what was expected, one sentence with its full stop
     * @param remedy what to do, naming the parameter or the command, one sentence with its full stop
     * @param cause the technical cause
     */
    public OptimizerException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem + " " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** Returns what is and what was expected. */
    public String problem() {
        return problem;
    }

    /** Returns what to do. */
    public String remedy() {
        return remedy;
    }
}
