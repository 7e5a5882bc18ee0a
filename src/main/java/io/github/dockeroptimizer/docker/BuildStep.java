package io.github.dockeroptimizer.docker;

import java.time.Duration;

/**
 * A step of a Dockerfile as the builder ran it.
 *
 * @param stage the stage it belongs to, such as {@code build} or {@code stage-1}
 * @param position its position in the stage, such as {@code 2/7}
 * @param instruction the instruction as the builder shows it, such as {@code RUN mvn package}
 * @param cached whether its result was taken from the cache
 * @param duration how long it ran; zero when cached
 */
public record BuildStep(String stage, String position, String instruction, boolean cached, Duration duration) {
    /** Returns the step as builders print it: {@code [build 2/7] RUN mvn package}. */
    public String name() {
        return "[" + stage + " " + position + "] " + instruction;
    }
}
