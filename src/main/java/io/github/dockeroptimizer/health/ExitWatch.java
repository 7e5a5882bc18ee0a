package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.docker.ContainerState;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.health.HealthObservation.Event;
import io.github.dockeroptimizer.health.HealthObservation.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Watches one started container until it ends, as a job has to. Used once. */
final class ExitWatch implements ContainerWatch {
    private final DockerEngine.Container container;
    private final Expectation.Exit expected;
    private final HealthSettings settings;
    private final Clock clock;
    private final long start;
    private final List<Event> timeline = new ArrayList<>();

    ExitWatch(DockerEngine.Container container, Expectation.Exit expected, HealthSettings settings, Clock clock) {
        this.container = container;
        this.expected = expected;
        this.settings = settings;
        this.clock = clock;
        this.start = clock.nanos();
    }

    @Override
    public void see(String source, String text) {
        timeline.add(new Event(elapsed(), source, text));
    }

    @Override
    public HealthObservation untilKnown() {
        while (true) {
            ContainerState state = container.state();
            if (!state.running()) {
                return ended(state);
            }
            if (elapsed().compareTo(settings.timeout()) >= 0) {
                String what = expected.command().isEmpty() ? "The application" : "The command";
                List<Integer> open = new ListeningPorts(container, settings.listeningCommand())
                        .now()
                        .ports();
                return observation(
                        Status.TIMED_OUT,
                        null,
                        what + " has not ended within " + settings.timeout().toSeconds() + " s.",
                        open,
                        null);
            }
            Pause.after(elapsed(), clock);
        }
    }

    private HealthObservation ended(ContainerState state) {
        Integer code = state.exitCode();
        see("container", "exited with code " + code + (state.outOfMemory() ? ", out of memory" : ""));
        String what = expected.command().isEmpty() ? "The application" : "The command";
        if (code != null && code == 0) {
            return observation(Status.COMPLETED, elapsed(), what + " ended with exit code 0.", List.of(), code);
        }
        String reason = what + " ended with exit code " + code
                + (state.outOfMemory() ? ": the kernel ended it for want of memory." : ", 0 was expected.");
        return observation(Status.EXITED, null, reason, List.of(), code);
    }

    private HealthObservation observation(
            Status status, @Nullable Duration done, String reason, List<Integer> open, @Nullable Integer code) {
        return new HealthObservation(
                status,
                done,
                elapsed(),
                null,
                expected.command().isEmpty()
                        ? "job that serves no port"
                        : "`" + String.join(" ", expected.command()) + "`",
                expected.rule(),
                reason,
                null,
                timeline,
                container.log(LOG_LINES),
                open,
                code);
    }

    private Duration elapsed() {
        return Duration.ofNanos(clock.nanos() - start);
    }
}
