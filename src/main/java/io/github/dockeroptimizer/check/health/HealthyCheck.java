package io.github.dockeroptimizer.check.health;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.health.HealthObservation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The started image was proven healthy. */
public final class HealthyCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-HEA-002",
            "healthy",
            "healthy",
            Severity.ERROR,
            "An image that was never started is a guess: most broken images are built without an error.");

    private static final int SHOWN_OUTPUT = 300;

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        HealthObservation health = evidence.health();
        if (health == null) {
            return new CheckOutcome.Errored("The image was not started: nothing is known of its health.");
        }
        return switch (health.status()) {
            case HEALTHY -> new CheckOutcome.Passed("after " + seconds(health.startup()) + ", " + health.probe());
            case SKIPPED -> new CheckOutcome.Skipped(health.reason());
            case UNHEALTHY, TIMED_OUT, EXITED ->
                new CheckOutcome.Failed(List.of(new Finding(message(health), remedy(health), "HEALTHCHECK")));
        };
    }

    private static String message(HealthObservation health) {
        String output = health.lastOutput() == null ? "" : health.lastOutput().strip();
        String shown = output.length() > SHOWN_OUTPUT ? output.substring(0, SHOWN_OUTPUT) + "..." : output;
        return health.reason() + (shown.isEmpty() ? "" : " The last answer was: " + shown);
    }

    private static String remedy(HealthObservation health) {
        return switch (health.status()) {
            case EXITED -> "Read the container's last lines in the report; set what it needs by `<environment>`.";
            case TIMED_OUT ->
                health.listeningPorts().isEmpty()
                        ? "Read the container's last lines in the report, or allow more time by `<timeout>` of `<health>`."
                        : port(health);
            default ->
                health.listeningPorts().isEmpty() ? "Read the container's last lines in the report." : port(health);
        };
    }

    private static String port(HealthObservation health) {
        return "It listens on " + health.listeningPorts() + ": set `<port>` or `-Ddocker-optimizer.port` where that is"
                + " another port, and `<path>` where the health endpoint is elsewhere.";
    }

    private static String seconds(@Nullable Duration duration) {
        return duration == null ? "unknown time" : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
