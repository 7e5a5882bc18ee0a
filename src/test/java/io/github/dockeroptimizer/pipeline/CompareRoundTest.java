package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.BuildStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareRoundTest {
    private final CompareRound round = new CompareRound();

    @Test
    void whatAnEarlierBuildOfTheRoundRanCountsForLaterOnes() {
        Duration first = round.take(build(60, step("build", "RUN mvn", 50), step("stage-1", "COPY a /", 1)));
        Duration second = round.take(build(8, cached("build", "RUN mvn"), step("jlink", "RUN jlink", 7)));
        Duration third = round.take(build(2, cached("build", "RUN mvn"), cached("jlink", "RUN jlink")));

        assertThat(first).isEqualTo(Duration.ofSeconds(60));
        assertThat(second).isEqualTo(Duration.ofSeconds(58));
        assertThat(third).isEqualTo(Duration.ofSeconds(59));
    }

    @Test
    void whatWasCachedBeforeTheRoundCostsNothing() {
        assertThat(round.take(build(2, cached("dependencies", "RUN mvn go-offline"))))
                .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void stepsWhoseTimeIsNotKnownAreNoticedExceptBaseImages() {
        round.take(build(60, step("build", "RUN mvn", 50)));

        assertThat(round.leavesOut(build(1, cached("build", "FROM maven"), cached("build", "RUN mvn"))))
                .isFalse();
        assertThat(round.leavesOut(build(1, cached("jlink", "RUN jlink")))).isTrue();
    }

    private static BuildResult build(int seconds, BuildStep... steps) {
        return new BuildResult(
                "sha256:1", "buildkit", Duration.ofSeconds(seconds), List.of(steps), List.of(), 1, List.of());
    }

    private static BuildStep step(String stage, String instruction, int seconds) {
        return new BuildStep(stage, "1/1", instruction, false, Duration.ofSeconds(seconds));
    }

    private static BuildStep cached(String stage, String instruction) {
        return new BuildStep(stage, "1/1", instruction, true, Duration.ZERO);
    }
}
