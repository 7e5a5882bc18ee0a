package io.github.dockeroptimizer.health;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a started container showed of its health. Healthy means that the engine said so and that it answered from outside;
 * completed means that it was expected to end, and ended well.
 *
 * @param status how it ended
 * @param startup from the container's start to healthy or to its end as expected, or {@code null} where it never was
 * @param waited from the container's start to the end of the observation
 * @param port the container port that was asked, or {@code null} where none was
 * @param probe what was asked, such as {@code GET :8080/actuator/health from outside, exec probe inside}
 * @param rule which rule it was measured by, and by what it was met, for people; empty where it was not started
 * @param reason one sentence that says why the status is what it is
 * @param lastOutput what the last probe answered, or {@code null} where none ran
 * @param timeline what was seen, in the order of time
 * @param containerLog the last lines of the container's output, oldest first
 * @param listeningPorts the ports on which the container listened at the end; empty when unknown or none
 * @param exitCode how the container's process ended, or {@code null} while it ran
 * @param answered from the container's start to the first good answer from outside, or {@code null} where none came; the
 *     engine asks too seldom to tell fast starts from faster ones
 * @param obstacle what kept it from being proven that is none of the application's doing
 * @param archive whether the JVM started with its archive, or {@code null} where it has none or never got that far
 */
public record HealthObservation(
        Status status,
        @Nullable Duration startup,
        Duration waited,
        @Nullable Integer port,
        String probe,
        String rule,
        String reason,
        @Nullable String lastOutput,
        List<Event> timeline,
        List<String> containerLog,
        List<Integer> listeningPorts,
        @Nullable Integer exitCode,
        @Nullable Duration answered,
        Obstacle obstacle,
        @Nullable ArchiveUse archive) {
    /** Copies the lists. */
    public HealthObservation {
        timeline = List.copyOf(timeline);
        containerLog = List.copyOf(containerLog);
        listeningPorts = List.copyOf(listeningPorts);
    }

    /** Creates an observation of a container whose JVM has no archive. */
    HealthObservation(
            Status status,
            @Nullable Duration startup,
            Duration waited,
            @Nullable Integer port,
            String probe,
            String rule,
            String reason,
            @Nullable String lastOutput,
            List<Event> timeline,
            List<String> containerLog,
            List<Integer> listeningPorts,
            @Nullable Integer exitCode,
            @Nullable Duration answered,
            Obstacle obstacle) {
        this(
                status,
                startup,
                waited,
                port,
                probe,
                rule,
                reason,
                lastOutput,
                timeline,
                containerLog,
                listeningPorts,
                exitCode,
                answered,
                obstacle,
                null);
    }

    /** Creates an observation in which nothing answered from outside, and nothing stood in the way. */
    public HealthObservation(
            Status status,
            @Nullable Duration startup,
            Duration waited,
            @Nullable Integer port,
            String probe,
            String rule,
            String reason,
            @Nullable String lastOutput,
            List<Event> timeline,
            List<String> containerLog,
            List<Integer> listeningPorts,
            @Nullable Integer exitCode) {
        this(
                status,
                startup,
                waited,
                port,
                probe,
                rule,
                reason,
                lastOutput,
                timeline,
                containerLog,
                listeningPorts,
                exitCode,
                null,
                Obstacle.NONE);
    }

    /** What keeps an image from being proven that is to be looked for elsewhere than in the application's log. */
    public enum Obstacle {
        /** Nothing. */
        NONE,
        /** It listens on the container's own loopback address only. */
        LOOPBACK_ONLY,
        /** The ports that the engine publishes cannot be reached from where Maven runs. */
        UNREACHABLE,
        /** A helper service was not ready. */
        SERVICE
    }

    /** How an observation ended. */
    public enum Status {
        /** The engine's health check succeeded, and it answered from outside. */
        HEALTHY,
        /** It was expected to end, and ended with exit code 0. */
        COMPLETED,
        /** The engine's health check failed for good, or the two disagree. */
        UNHEALTHY,
        /** Neither healthy nor unhealthy within the time allowed. */
        TIMED_OUT,
        /** The container ended by itself. */
        EXITED,
        /** The user asked not to look. */
        SKIPPED;

        /** Returns whether the image did what was expected of it. */
        public boolean proven() {
            return this == HEALTHY || this == COMPLETED;
        }

        /** Returns the name that reports use: {@code timed-out}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something seen during the observation.
     *
     * @param at the time since the container's start
     * @param source who saw it: {@code container}, {@code engine}, {@code outside} or the name of a helper service
     * @param text what was seen, such as {@code healthy} or {@code 503 from /actuator/health}
     */
    public record Event(Duration at, String source, String text) {}

    /** Returns whether it listens, but not where it was asked. */
    public boolean listensElsewhere() {
        return port != null && !listeningPorts.isEmpty() && !listeningPorts.contains(port);
    }

    /** Returns the same with something more that was seen, and more lines of log before those of the container. */
    HealthObservation with(Event event, List<String> lines) {
        return with(
                Stream.concat(timeline.stream(), Stream.of(event)).toList(),
                Stream.concat(lines.stream(), containerLog.stream()).toList(),
                obstacle,
                archive);
    }

    /** Returns the same, kept from being proven by something. */
    public HealthObservation with(Obstacle other) {
        return with(timeline, containerLog, other, archive);
    }

    /** Returns the same with what is known of the archive that it started with. */
    HealthObservation with(ArchiveUse use) {
        return with(timeline, containerLog, obstacle, use);
    }

    private HealthObservation with(List<Event> events, List<String> log, Obstacle other, @Nullable ArchiveUse use) {
        return new HealthObservation(
                status,
                startup,
                waited,
                port,
                probe,
                rule,
                reason,
                lastOutput,
                events,
                log,
                listeningPorts,
                exitCode,
                answered,
                other,
                use);
    }

    /** Returns the observation of a container that was not started at the user's wish. */
    public static HealthObservation skipped(String reason) {
        return new HealthObservation(
                Status.SKIPPED, null, Duration.ZERO, null, "", "", reason, null, List.of(), List.of(), List.of(), null);
    }
}
