package io.github.dockeroptimizer.health;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a started container showed of its health. Healthy means that the engine said so and that a request from outside
 * was answered.
 *
 * @param status how it ended
 * @param startup from the container's start to healthy, or {@code null} where it never was
 * @param waited from the container's start to the end of the observation
 * @param probe what was asked, such as {@code GET :8080/actuator/health from outside, exec probe inside}
 * @param reason one sentence that says why the status is what it is
 * @param lastOutput what the last probe answered, or {@code null} where none ran
 * @param timeline what was seen, in the order of time
 * @param containerLog the last lines of the container's output, oldest first
 * @param listeningPorts the ports on which the container listened at the end; empty when unknown or none
 * @param exitCode how the container's process ended, or {@code null} while it ran
 */
public record HealthObservation(
        Status status,
        @Nullable Duration startup,
        Duration waited,
        String probe,
        String reason,
        @Nullable String lastOutput,
        List<Event> timeline,
        List<String> containerLog,
        List<Integer> listeningPorts,
        @Nullable Integer exitCode) {
    /** Copies the lists. */
    public HealthObservation {
        timeline = List.copyOf(timeline);
        containerLog = List.copyOf(containerLog);
        listeningPorts = List.copyOf(listeningPorts);
    }

    /** How an observation ended. */
    public enum Status {
        /** The engine's health check and a request from outside both succeeded. */
        HEALTHY,
        /** The engine's health check failed for good, or the two disagree. */
        UNHEALTHY,
        /** Neither healthy nor unhealthy within the time allowed. */
        TIMED_OUT,
        /** The container ended by itself. */
        EXITED,
        /** The user asked not to look. */
        SKIPPED;

        /** Returns the name that reports use: {@code timed-out}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something seen during the observation.
     *
     * @param at the time since the container's start
     * @param source who saw it: {@code container}, {@code engine} or {@code outside}
     * @param text what was seen, such as {@code healthy} or {@code 503 from /actuator/health}
     */
    public record Event(Duration at, String source, String text) {}

    /** Returns the observation of a container that was not started at the user's wish. */
    public static HealthObservation skipped(String reason) {
        return new HealthObservation(
                Status.SKIPPED, null, Duration.ZERO, "", reason, null, List.of(), List.of(), List.of(), null);
    }
}
