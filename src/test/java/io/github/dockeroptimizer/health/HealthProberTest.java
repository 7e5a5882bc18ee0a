package io.github.dockeroptimizer.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.ContainerState;
import io.github.dockeroptimizer.docker.ExecResult;
import io.github.dockeroptimizer.health.HealthObservation.Obstacle;
import io.github.dockeroptimizer.health.HealthObservation.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthProberTest extends ProberFixture {
    @Test
    void anImageIsHealthyWhenEngineAndOutsideBothSaySo() {
        engine.state = at -> FakeEngine.running(at.toSeconds() < 4 ? "starting" : "healthy", "200 OK");

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(health.startup()).isBetween(Duration.ofSeconds(4), Duration.ofMillis(4_300));
        assertThat(health.answered()).as("asked from outside, at once").isLessThan(Duration.ofMillis(300));
        assertThat(health.timeline())
                .extracting(HealthObservation.Event::text)
                .containsExactly("started with a read-only file system", "starting", "200 from /health", "healthy");
        assertThat(engine.started).singleElement().satisfies(spec -> {
            assertThat(spec.readOnly()).isTrue();
            assertThat(spec.entrypoint()).isNull();
            assertThat(spec.healthInterval()).isEqualTo(Duration.ofSeconds(1));
            assertThat(spec.environment()).containsExactly("A=1");
        });
    }

    @Test
    void whoLooksSeesTheContainerOnceItsHealthIsKnownAndBeforeItIsRemoved() {
        engine.state = at -> FakeEngine.running("healthy");
        List<Long> seen = new ArrayList<>();

        new HealthProber(engine, engine.clock).observe("image", declared(30_000), settings(answer()), container -> {
            assertThat(engine.closed).isZero();
            seen.add(container.memory());
        });

        assertThat(seen).containsExactly(123_000_000L);
    }

    @Test
    void aRedirectionCountsAsItIsAndIsNotFollowed() {
        answer.set(302);
        engine.state = at -> FakeEngine.running("healthy");

        assertThat(observe(declared(30_000)).timeline())
                .extracting(HealthObservation.Event::text)
                .contains("302 from /health");
    }

    @Test
    void anAnswerFromOutsideAloneIsNotEnoughWhereNoHealthCheckIsDeclared() {
        HealthObservation health = observe(config(null));

        assertThat(health.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(health.reason()).contains("declares no health check");
        assertThat(engine.started.get(0).healthInterval()).isNull();
    }

    @Test
    void theEnginesEarlyUnhealthyIsNotFinalWhereTheImagesOwnTimingIsPatient() {
        // Three failures in three seconds; in production the same three would take 90.
        answer.set(503);
        engine.state = at -> {
            answer.set(at.toSeconds() < 20 ? 503 : 200);
            return FakeEngine.running(at.toSeconds() < 3 ? "starting" : at.toSeconds() < 20 ? "unhealthy" : "healthy");
        };

        assertThat(observe(declared(30_000)).status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void theEnginesUnhealthyIsFinalWhenTheImagesOwnTimingWouldHaveGivenUp() {
        answer.set(503);
        engine.state = at -> FakeEngine.running(at.toSeconds() < 3 ? "starting" : "unhealthy", "old", "503 down");

        HealthObservation health = observe(declared(2_000));

        assertThat(health.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(health.waited()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7));
        assertThat(health.lastOutput()).isEqualTo("503 down");
    }

    @Test
    void aHealthCheckThatFailsWhileOutsideIsAnsweredIsADisagreement() {
        engine.state = at -> FakeEngine.running("unhealthy", "curl: not found");

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(health.reason())
                .isEqualTo("The engine's health check fails inside, though it answers from outside.");
        assertThat(health.waited()).isLessThan(Duration.ofSeconds(11));
    }

    @Test
    void theTimeoutEndsTheWaitAndShowsTheLastAnswer() {
        answer.set(503);
        engine.state = at -> FakeEngine.running("starting");
        engine.log = spec -> List.of("waiting for the database");

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(health.reason()).isEqualTo("Not healthy within 60 s.");
        assertThat(health.waited()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
        assertThat(health.lastOutput()).isEqualTo("503 {\"status\":\"X\"}");
        assertThat(health.containerLog()).containsExactly("waiting for the database");
    }

    @Test
    void aContainerThatRestsOnAnotherPortEndsTheWaitEarly() {
        application.stop(0);
        engine.state = at -> FakeEngine.running("starting");
        engine.exec = () -> FakeEngine.listening(9090);

        HealthObservation health = observe(declared(30_000));

        assertThat(health.reason()).isEqualTo("The application listens on port 9090, not on 8080.");
        assertThat(health.listeningPorts()).containsExactly(9090);
        assertThat(health.waited()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(23));
    }

    @Test
    void aContainerThatStillWritesItsLogIsNotGivenUp() {
        application.stop(0);
        AtomicInteger lines = new AtomicInteger();
        engine.state = at -> FakeEngine.running("starting");
        engine.exec = () -> FakeEngine.listening(9090);
        engine.log = spec -> List.of("line " + lines.incrementAndGet());

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(health.reason()).isEqualTo("The application listens on port 9090, not on 8080.");
    }

    @Test
    void aContainerThatEndsIsToldWithItsCodeAndLog() {
        engine.state = at -> at.toSeconds() < 1 ? FakeEngine.running("starting") : FakeEngine.exited(137, true);
        engine.log = spec -> List.of("java.lang.OutOfMemoryError");
        answer.set(503);

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.EXITED);
        assertThat(health.exitCode()).isEqualTo(137);
        assertThat(health.reason())
                .isEqualTo("The container ended by itself with exit code 137: the kernel ended it for want of memory.");
        assertThat(health.containerLog()).containsExactly("java.lang.OutOfMemoryError");
    }

    @Test
    void anApplicationThatHasToWriteIsStartedAgainWithAWritableFileSystem() {
        ContainerState dead = FakeEngine.exited(1, false);
        engine.state = at -> engine.started.size() == 1 ? dead : FakeEngine.running("healthy");
        engine.log = spec -> spec.readOnly() ? List.of("java.io.IOException: Read-only file system") : List.of();

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(engine.started).extracting(ContainerSpec::readOnly).containsExactly(true, false);
        assertThat(health.timeline().get(0).text()).startsWith("started again with a writable file system");
    }

    @Test
    void anInterruptedWaitRemovesTheContainer() {
        engine.state = at -> FakeEngine.running("starting");
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> observe(declared(30_000)))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aPortThatSpeaksNoHttpIsHealthyWhereAnyAnswerCounts() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            engine.port = server.getLocalPort();
            engine.state = at -> FakeEngine.running("healthy");

            HealthObservation health = observe(declared(30_000), new Expectation.Answer(8080, "/", 500, true, "any"));

            assertThat(health.status()).isEqualTo(Status.HEALTHY);
            assertThat(health.rule()).isEqualTo("open port: what listens on 8080 speaks no HTTP");
        }
    }

    @Test
    void whereAnyAnswerCountsTheRuleNamesTheOneThatCame() {
        engine.state = at -> FakeEngine.running("healthy");

        HealthObservation health = observe(declared(30_000), new Expectation.Answer(8080, "/", 500, true, "any"));

        assertThat(health.rule()).isEqualTo("any answer below 500: it was 404");
    }

    @Test
    void aTimeoutWithoutAnOpenPortSaysSo() {
        application.stop(0);
        engine.state = at -> FakeEngine.running("starting");
        engine.exec = FakeEngine::listening;

        assertThat(observe(declared(30_000)).reason()).isEqualTo("Not healthy within 60 s, and no port was opened.");
    }

    @Test
    void aPortOnLoopbackAloneIsNamedAndIsNoOtherPortToAsk() {
        application.stop(0);
        engine.state = at -> FakeEngine.running("healthy");
        engine.exec = () -> new ExecResult(0, FakeEngine.row("0100007F", 8080) + FakeEngine.row("0B00007F", 41833));

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(health.reason())
                .isEqualTo("The application listens on port 8080 of the container's own loopback address only: nothing"
                        + " reaches it from outside.");
        assertThat(health.obstacle()).isEqualTo(Obstacle.LOOPBACK_ONLY);
    }

    @Test
    void aPublishedPortThatCannotBeReachedFromHereIsNotTakenForHealthyNorForTheApplicationsFault() {
        application.stop(0);
        engine.state = at -> FakeEngine.running("healthy");
        engine.exec = () -> FakeEngine.listening(8080);

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(health.reason())
                .isEqualTo("The engine's health check succeeds inside, but the port that the engine published cannot be"
                        + " reached from here (127.0.0.1:" + engine.port
                        + ", connection refused): Maven runs in another"
                        + " network than the engine, as in a container with the engine's socket.");
        assertThat(health.obstacle()).isEqualTo(Obstacle.UNREACHABLE);
    }

    @Test
    void aNeighbourIsAskedAtItsOwnAddressWhereThePublishedPortCannotBeReached() throws IOException {
        engine.neighbour = engine.port;
        try (ServerSocket closed = new ServerSocket(0)) {
            engine.port = closed.getLocalPort();
        }
        engine.state = at -> FakeEngine.running("healthy");

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(health.timeline())
                .extracting(HealthObservation.Event::text)
                .contains("asked at 127.0.0.1:" + engine.neighbour + ", the published port 127.0.0.1:" + engine.port
                        + " cannot be reached from here");
    }
}
