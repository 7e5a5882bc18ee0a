package io.github.dockeroptimizer.inside;

/** What a tool says at its end when it could not do its work. */
final class Failure {
    /** What the line begins with: other commands of the same step print before it. */
    private static final String MARK = "docker-optimizer failed: ";

    private Failure() {}

    /**
     * Returns one marked line: the message of what was foreseen, with the type of the exception for all else. A second line
     * says what to do, where the tool knows.
     */
    static String message(Exception failure) {
        return MARK + told(failure);
    }

    private static String told(Exception failure) {
        if (failure instanceof ToolException) {
            ToolException told = (ToolException) failure;
            return line(told.problem()) + "\n" + line(told.remedy());
        }
        String message = failure.getMessage();
        boolean foreseen = failure.getClass() == IllegalArgumentException.class;
        return line(foreseen && message != null ? message : failure.toString());
    }

    private static String line(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
