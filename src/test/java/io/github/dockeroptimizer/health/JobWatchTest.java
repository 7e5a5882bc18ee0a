package io.github.dockeroptimizer.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.health.HealthObservation.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobWatchTest extends ProberFixture {
    @Test
    void aJobThatEndsWithZeroIsCompletedAndPublishesNothing() {
        engine.state = at -> at.toMillis() < 2_000 ? FakeEngine.running(null) : FakeEngine.exited(0, false);

        HealthObservation health = observe(config(null), new Expectation.Exit(List.of(), "job"));

        assertThat(health.status()).isEqualTo(Status.COMPLETED);
        assertThat(health.reason()).isEqualTo("The application ended with exit code 0.");
        assertThat(health.waited()).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_300));
        assertThat(engine.started).singleElement().satisfies(spec -> {
            assertThat(spec.publishedPorts()).isEmpty();
            assertThat(spec.entrypoint()).isNull();
        });
    }

    @Test
    void aJobThatEndsWithAnotherCodeHasFailed() {
        engine.state = at -> FakeEngine.exited(3, false);

        HealthObservation health = observe(config(null), new Expectation.Exit(List.of(), "job"));

        assertThat(health.status()).isEqualTo(Status.EXITED);
        assertThat(health.exitCode()).isEqualTo(3);
        assertThat(health.reason()).isEqualTo("The application ended with exit code 3, 0 was expected.");
    }

    @Test
    void aJobThatDoesNotEndIsGivenUpWithThePortsItListensOn() {
        engine.state = at -> FakeEngine.running(null);
        engine.exec = () -> FakeEngine.listening(9000);

        HealthObservation health = observe(config(null), new Expectation.Exit(List.of(), "job"));

        assertThat(health.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(health.reason()).isEqualTo("The application has not ended within 60 s.");
        assertThat(health.listeningPorts()).containsExactly(9000);
    }

    @Test
    void aCommandIsStartedInsteadOfTheApplication() {
        engine.state = at -> FakeEngine.exited(0, false);

        HealthObservation health = observe(
                declared(30_000), new Expectation.Exit(List.of("java", "-version"), "declared in `<health><command>`"));

        assertThat(health.status()).isEqualTo(Status.COMPLETED);
        assertThat(health.reason()).isEqualTo("The command ended with exit code 0.");
        assertThat(engine.started.get(0).entrypoint()).containsExactly("java", "-version");
        assertThat(engine.started.get(0).healthInterval()).isNull();
    }

    @Test
    void aJobThatWantsToWriteIsStartedAgainWithAWritableFileSystem() {
        engine.state = at -> engine.started.size() == 1 ? FakeEngine.exited(1, false) : FakeEngine.exited(0, false);
        engine.log = spec ->
                spec.readOnly() ? List.of("java.io.FileNotFoundException: out.csv (Read-only file system)") : List.of();

        HealthObservation health = observe(config(null), new Expectation.Exit(List.of(), "job"));

        assertThat(health.status()).isEqualTo(Status.COMPLETED);
        assertThat(engine.started).extracting(ContainerSpec::readOnly).containsExactly(true, false);
    }
}
