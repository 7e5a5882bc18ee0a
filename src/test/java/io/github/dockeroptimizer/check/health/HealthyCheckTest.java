package io.github.dockeroptimizer.check.health;

import static io.github.dockeroptimizer.check.Outcomes.errored;
import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.Snapshots;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.health.HealthObservation.Status;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthyCheckTest {
    @Test
    void aProvenImagePassesWithItsTime() {
        assertThat(passed(evaluate(observation(Status.HEALTHY, "Both succeeded.", List.of()))))
                .isEqualTo("after 4.7 s, GET /health");
    }

    @Test
    void anImageThatIsNotHealthyFailsWithReasonAndLastAnswer() {
        assertThat(failed(evaluate(observation(Status.TIMED_OUT, "Not healthy within 90 s.", List.of()))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("Not healthy within 90 s. The last answer was: 503");
                    assertThat(finding.remedy()).contains("`<timeout>`");
                });
    }

    @Test
    void anotherPortNamesTheParameter() {
        HealthObservation other = observation(Status.UNHEALTHY, "It listens on 9090, not on 8080.", List.of(9090));

        assertThat(failed(evaluate(other)).get(0).remedy()).contains("9090").contains("docker-optimizer.port");
    }

    @Test
    void aContainerThatEndedFails() {
        HealthObservation ended = observation(Status.EXITED, "It ended with exit code 1.", List.of());

        assertThat(failed(evaluate(ended)).get(0).message()).contains("exit code 1");
    }

    @Test
    void anImageThatWasNotStartedIsNotHealthy() {
        assertThat(errored(evaluate(null))).contains("not started");
    }

    @Test
    void theUsersWishIsRespected() {
        assertThat(evaluate(HealthObservation.skipped("`<skip>` is set")))
                .isEqualTo(new CheckOutcome.Skipped("`<skip>` is set"));
    }

    private static CheckOutcome evaluate(@Nullable HealthObservation health) {
        return new HealthyCheck().evaluate(new Snapshots().health(health).evidence());
    }

    private static HealthObservation observation(Status status, String reason, List<Integer> ports) {
        return new HealthObservation(
                status,
                Duration.ofMillis(4_700),
                Duration.ofSeconds(5),
                "GET /health",
                reason,
                "503\n",
                List.of(),
                List.of(),
                ports,
                null);
    }
}
