package io.github.dockeroptimizer.inside;

/** What a tool says at its end when it could not do its work. */
final class Failure {
    private Failure() {}

    /** Returns one line: the message of what was foreseen, with the type of the exception for all else. */
    static String message(Exception failure) {
        String message = failure.getMessage();
        boolean foreseen = failure.getClass() == IllegalArgumentException.class;
        return (foreseen && message != null ? message : failure.toString()).replaceAll("\\s*\\R\\s*", " ");
    }
}
