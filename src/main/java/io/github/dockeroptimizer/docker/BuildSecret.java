package io.github.dockeroptimizer.docker;

/**
 * Something that a step of a build may read and nobody keeps: neither an image nor the builder's cache has it.
 *
 * @param id the name that {@code RUN --mount=type=secret} calls it by
 * @param content its text
 */
public record BuildSecret(String id, String content) {
    /** Returns its name only. */
    @Override
    public String toString() {
        return "secret " + id;
    }
}
