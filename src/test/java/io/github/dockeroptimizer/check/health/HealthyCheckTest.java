package io.github.dockeroptimizer.check.health;

import static io.github.dockeroptimizer.check.Outcomes.errored;
import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.Snapshots;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.health.HealthObservation.Obstacle;
import io.github.dockeroptimizer.health.HealthObservation.Status;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthyCheckTest {
    @Test
    void aProvenImagePassesWithTheRuleItWasMeasuredBy() {
        assertThat(passed(evaluate(observation(Status.HEALTHY, "Both succeeded.", List.of()))))
                .isEqualTo("declared in `<health><path>`");
    }

    @Test
    void anImageThatIsNotHealthyFailsWithReasonAndLastAnswer() {
        assertThat(failed(evaluate(observation(Status.TIMED_OUT, "Not healthy within 90 s.", List.of()))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("Not healthy within 90 s. The last answer was: 503.");
                    assertThat(finding.remedy()).startsWith("It answers, and says that it is not well.");
                });
    }

    @Test
    void anotherPortNamesTheParameter() {
        HealthObservation other =
                observation(Status.UNHEALTHY, "The application listens on port 9090, not on 8080.", List.of(9090));

        assertThat(failed(evaluate(other)).get(0).remedy())
                .contains("docker-optimizer.port")
                .contains("`<health><port>`");
    }

    @Test
    void aContainerThatEndedFails() {
        HealthObservation ended = observation(Status.EXITED, "It ended with exit code 1.", List.of());

        assertThat(failed(evaluate(ended)).get(0).message()).contains("exit code 1");
    }

    @Test
    void whatTheApplicationItselfSaysComesFirst() {
        HealthObservation ended = new HealthObservation(
                Status.EXITED,
                null,
                Duration.ofSeconds(5),
                8080,
                "GET /health",
                "declared",
                "The container ended by itself with exit code 1.",
                null,
                List.of(),
                List.of("Caused by: java.net.UnknownHostException: db"),
                List.of(),
                1);

        assertThat(failed(evaluate(ended)).get(0).message())
                .isEqualTo("The application looks for the host db, which does not exist here."
                        + " The container ended by itself with exit code 1.");
    }

    @Test
    void aBadAnswerOfTheRightPortSaysNothingOfPorts() {
        HealthObservation sick =
                observation(Status.UNHEALTHY, "The engine's health check failed for good.", List.of(8080));

        assertThat(failed(evaluate(sick)).get(0).remedy()).doesNotContain("port");
    }

    @Test
    void aJobThatEndedWellPasses() {
        assertThat(passed(
                        evaluate(observation(Status.COMPLETED, "The application ended with exit code 0.", List.of()))))
                .isEqualTo("declared in `<health><path>`");
    }

    @Test
    void aJobThatDoesNotEndMayBeAServer() {
        HealthObservation endless = new HealthObservation(
                Status.TIMED_OUT,
                null,
                Duration.ofSeconds(90),
                null,
                "job that serves no port",
                "rule",
                "The application has not ended within 90 s.",
                null,
                List.of(),
                List.of(),
                List.of(9000),
                null);

        assertThat(failed(evaluate(endless)).get(0).remedy())
                .startsWith("Set `<port>` (`-Ddocker-optimizer.port`) if it is a server, as it listens on 9000")
                .contains("`<health><skip>`");
    }

    @Test
    void aServiceThatFailedIsNotExplainedByTheParametersOfTheApplication() {
        HealthObservation service = with(
                Obstacle.SERVICE,
                Status.EXITED,
                "The helper service db ended with exit code 1 before it was ready, the application was not started.",
                List.of("db | Exception in thread \"main\" java.lang.IllegalStateException: no password"));

        assertThat(failed(evaluate(service))).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo("The helper service db ended with exit code 1 before it was ready, the application was"
                            + " not started.");
            assertThat(finding.remedy())
                    .isEqualTo("Correct `<environment>` and `<ports>` of that `<service>`, or allow more time by"
                            + " `<health><timeout>`; its last lines are in the report.");
        });
    }

    @Test
    void aPortOutOfReachIsAMatterOfNetworks() {
        HealthObservation unreached =
                with(Obstacle.UNREACHABLE, Status.UNHEALTHY, "It cannot be reached from here.", List.of());

        assertThat(failed(evaluate(unreached)).get(0).remedy()).contains("`docker run --network host`");
    }

    @Test
    void aServerOnLoopbackAloneIsToldToListenOnAllAddresses() {
        HealthObservation hidden = with(Obstacle.LOOPBACK_ONLY, Status.UNHEALTHY, "Loopback only.", List.of());

        assertThat(failed(evaluate(hidden)).get(0).remedy()).contains("0.0.0.0");
    }

    private static HealthObservation with(Obstacle obstacle, Status status, String reason, List<String> log) {
        return new HealthObservation(
                        status,
                        null,
                        Duration.ofSeconds(5),
                        null,
                        "probe",
                        "rule",
                        reason,
                        null,
                        List.of(),
                        log,
                        List.of(),
                        null)
                .with(obstacle);
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
                8080,
                "GET /health",
                "declared in `<health><path>`",
                reason,
                "503\n",
                List.of(),
                List.of(),
                ports,
                null);
    }
}
