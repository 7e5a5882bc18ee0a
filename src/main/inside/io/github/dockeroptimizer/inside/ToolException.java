package io.github.dockeroptimizer.inside;

/** Says what a tool found that it cannot work with, and what to do about it. */
public final class ToolException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    ToolException(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** Returns what is wrong, and what was expected. */
    public String problem() {
        return problem;
    }

    /** Returns what to do. */
    public String remedy() {
        return remedy;
    }
}
