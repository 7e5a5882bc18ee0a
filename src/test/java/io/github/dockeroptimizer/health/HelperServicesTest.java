package io.github.dockeroptimizer.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.health.HealthObservation.Obstacle;
import io.github.dockeroptimizer.health.HealthObservation.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelperServicesTest extends ProberFixture {
    @Test
    void aHelperServiceIsReadyBeforeTheApplicationStartsOnTheSameNetwork() {
        services = List.of(new HelperService("db", "postgres:17", List.of("POSTGRES_PASSWORD=x"), List.of(5432)));
        engine.states.put("postgres:17", at -> FakeEngine.running(at.toSeconds() < 3 ? "starting" : "healthy"));
        engine.state = at -> FakeEngine.running("healthy");

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(health.timeline().get(0).source()).isEqualTo("db");
        assertThat(health.startup()).isLessThan(Duration.ofSeconds(1));
        assertThat(engine.started)
                .extracting(ContainerSpec::attachment)
                .containsExactly(
                        new ContainerSpec.Attachment("network", "db"), new ContainerSpec.Attachment("network", null));
        assertThat(engine.started.get(0).environment()).containsExactly("POSTGRES_PASSWORD=x");
    }

    @Test
    void theApplicationIsNotStartedWhereAServiceIsNeverReady() {
        services = List.of(new HelperService("db", "postgres:17", List.of(), List.of()));
        engine.states.put("postgres:17", at -> FakeEngine.running("starting"));

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(health.reason())
                .isEqualTo(
                        "The helper service db is not ready within 60 s, its health check says starting, the application"
                                + " was not started.");
        assertThat(engine.started).hasSize(1);
    }

    @Test
    void aServiceThatEndsWhileTheApplicationWaitsForItIsInTheLog() {
        services = List.of(new HelperService("db", "postgres:17", List.of(), List.of()));
        engine.states.put(
                "postgres:17", at -> at.toSeconds() < 3 ? FakeEngine.running(null) : FakeEngine.exited(1, false));
        engine.state = at -> at.toSeconds() < 5 ? FakeEngine.running("starting") : FakeEngine.exited(1, false);
        engine.log = spec -> List.of(spec.image().equals("postgres:17") ? "disk full" : "no database");
        answer.set(503);

        HealthObservation health = observe(declared(30_000));

        assertThat(health.containerLog()).containsExactly("db | disk full", "no database");
        assertThat(health.timeline()).last().satisfies(event -> assertThat(event.source())
                .isEqualTo("db"));
    }

    @Test
    void aServiceThatListensElsewhereIsToldWithItsPort() {
        application.stop(0);
        services = List.of(new HelperService("db", "postgres:17", List.of(), List.of(5432)));
        engine.exec = () -> FakeEngine.listening(5433);

        HealthObservation health = observe(declared(30_000));

        assertThat(health.reason())
                .isEqualTo("The helper service db has not opened port 5432 within 60 s (it listens on port 5433), the"
                        + " application was not started.");
        assertThat(health.obstacle()).isEqualTo(Obstacle.SERVICE);
    }

    @Test
    void aServiceThatCannotBeReachedFromHereIsReadyWhenItListens() {
        application.stop(0);
        services = List.of(new HelperService("db", "postgres:17", List.of(), List.of(5432)));
        engine.states.put("postgres:17", at -> FakeEngine.running(null));
        engine.exec = () -> FakeEngine.listening(5432);
        engine.state = at -> FakeEngine.exited(0, false);

        assertThat(observe(config(null), new Expectation.Exit(List.of(), "job")).status())
                .isEqualTo(Status.COMPLETED);
    }
}
