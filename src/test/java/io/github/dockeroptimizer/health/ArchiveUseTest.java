package io.github.dockeroptimizer.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.health.HealthObservation.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveUseTest extends ProberFixture {
    @Test
    void aJvmThatStartsAlthoughItMustUseItsArchiveUsesIt() {
        archiveOption = "-Xshare:on";
        engine.state = at -> FakeEngine.running("healthy");

        HealthObservation health = observe(started("java", "-XX:SharedArchiveFile=/a.jsa", "-jar", "app.jar"));

        assertThat(health.archive()).isEqualTo(ArchiveUse.USED);
        assertThat(engine.started).singleElement().satisfies(spec -> assertThat(spec.entrypoint())
                .containsExactly("java", "-Xshare:on", "-XX:SharedArchiveFile=/a.jsa", "-jar", "app.jar"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            A jar file is not the one used while building the shared archive file: lib/a.jar|Unable to use shared archive.
            [0.2s][warning][cds] The jar is another: 'lib/a.jar'|Unable to use AOT cache.
            """)
    void aJvmThatCannotUseItsArchiveIsStartedAgainWithoutAndSaysWhy(String told, String end) {
        archiveOption = "-Xshare:on";
        engine.log = spec -> spec.entrypoint() == null
                ? List.of()
                : List.of("An error has occurred while processing the shared archive file.", told, end);
        engine.state = at -> engine.started.size() == 1 ? FakeEngine.exited(1, false) : FakeEngine.running("healthy");

        HealthObservation health = observe(started("java", "-jar", "app.jar"));

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(health.archive()).isEqualTo(new ArchiveUse(false, told.replaceFirst("^\\[.*] ", "")));
        assertThat(engine.started.get(1).entrypoint()).isNull();
    }

    @Test
    void anApplicationThatFailsForAnotherReasonLeavesItsArchiveUnknown() {
        archiveOption = "-Xshare:on";
        engine.log = spec -> List.of("no database");
        engine.state = at -> FakeEngine.exited(1, false);

        assertThat(observe(started("java", "-jar", "app.jar")).archive()).isNull();
        assertThat(engine.started).hasSize(1);
    }

    @Test
    void anotherCommandIsStartedAsItIs() {
        archiveOption = "-Xshare:on";
        engine.state = at -> FakeEngine.exited(0, false);

        observe(started("java", "-jar", "app.jar"), new Expectation.Exit(List.of("java", "-version"), "declared"));

        assertThat(engine.started).singleElement().satisfies(spec -> assertThat(spec.entrypoint())
                .containsExactly("java", "-version"));
    }
}
