package io.github.dockeroptimizer.check.health;

import static io.github.dockeroptimizer.check.Outcomes.errored;
import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.Snapshots;
import io.github.dockeroptimizer.health.ArchiveUse;
import io.github.dockeroptimizer.health.HealthObservation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartupArchiveCheckTest {
    private static final String OPTIONS = "/opt/java/startup.args";

    @Test
    void anImageThatPromisesNoArchivePasses() {
        assertThat(passed(evaluate(new Snapshots().entrypoint("java", "-jar", "app.jar"), null)))
                .isEqualTo("the entrypoint names none");
    }

    @Test
    void anArchiveThatTheJvmUsedPasses() {
        assertThat(passed(evaluate(made("-XX:AOTCache=/opt/java/app.aot\n"), new ArchiveUse(true, ""))))
                .isEqualTo("/opt/java/app.aot");
    }

    @Test
    void anArchiveThatTheJvmRefusedFailsWithItsReason() {
        CheckOutcome outcome = evaluate(
                made("-XX:SharedArchiveFile=/opt/java/app.jsa\n"), new ArchiveUse(false, "timestamp has changed"));

        assertThat(failed(outcome)).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo("The JVM cannot use /opt/java/app.jsa, and starts without: timestamp has changed.");
            assertThat(finding.remedy()).contains("`<jvmArguments>`");
        });
    }

    @Test
    void anApplicationThatCouldNotStartInTheBuildFailsWithTheReasonThatTheBuildNoted() {
        CheckOutcome outcome = evaluate(made("# The application ended with exit code 1: no database.\n"), null);

        assertThat(failed(outcome)).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo(
                            "Image orders:1.4.0 starts without an archive, one was expected. The application ended with"
                                    + " exit code 1: no database.");
            assertThat(finding.remedy()).contains("`<trainingArguments>`");
        });
    }

    @Test
    void anApplicationThatNeverCameUpProvesNothingOfItsArchive() {
        assertThat(errored(evaluate(made("-XX:AOTCache=/opt/java/app.aot\n"), null)))
                .contains("nothing is known of its use");
    }

    @Test
    void theUsersWishNotToStartTheImageSkipsIt() {
        Snapshots image =
                made("-XX:AOTCache=/opt/java/app.aot\n").health(HealthObservation.skipped("`<health><skip>` is set"));

        assertThat(new StartupArchiveCheck().evaluate(image.evidence()))
                .isEqualTo(new CheckOutcome.Skipped("`<health><skip>` is set"));
    }

    private static Snapshots made(String options) {
        return new Snapshots()
                .entrypoint("java", "@" + OPTIONS, "-jar", "app.jar")
                .text(OPTIONS, options);
    }

    private static CheckOutcome evaluate(Snapshots image, @Nullable ArchiveUse use) {
        HealthObservation health = new HealthObservation(
                HealthObservation.Status.HEALTHY,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                8080,
                "GET /health",
                "declared",
                "Both succeeded.",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                HealthObservation.Obstacle.NONE,
                use);
        return new StartupArchiveCheck().evaluate(image.health(health).evidence());
    }
}
