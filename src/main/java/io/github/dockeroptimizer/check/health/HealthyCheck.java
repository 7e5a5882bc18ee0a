package io.github.dockeroptimizer.check.health;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.health.HealthObservation;
import java.util.List;

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
            case HEALTHY, COMPLETED -> new CheckOutcome.Passed(health.rule());
            case SKIPPED -> new CheckOutcome.Skipped(health.reason());
            case UNHEALTHY, TIMED_OUT, EXITED -> new CheckOutcome.Failed(List.of(finding(health)));
        };
    }

    /** Begins with what the application itself says, where it says something. */
    private static Finding finding(HealthObservation health) {
        boolean ownLog = health.obstacle() == HealthObservation.Obstacle.NONE && !health.listensElsewhere();
        LogReason told = ownLog ? LogReason.of(health.containerLog()) : null;
        return new Finding(
                (told == null ? "" : told.problem() + " ") + health.reason() + lastAnswer(health),
                told == null ? HealthRemedy.of(health) : told.remedy(),
                "HEALTHCHECK");
    }

    /** What has ended cannot answer: that it did not says nothing. */
    private static String lastAnswer(HealthObservation health) {
        boolean ended = health.status() == HealthObservation.Status.EXITED;
        String output =
                ended || health.lastOutput() == null ? "" : health.lastOutput().strip();
        String shown = output.length() > SHOWN_OUTPUT ? output.substring(0, SHOWN_OUTPUT) + "..." : output;
        return shown.isEmpty() ? "" : " The last answer was: " + (shown.endsWith(".") ? shown : shown + ".");
    }
}
