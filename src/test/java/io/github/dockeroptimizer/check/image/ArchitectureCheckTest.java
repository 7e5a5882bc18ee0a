package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Snapshots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArchitectureCheckTest {
    @Test
    void anImageForAnotherPlatformThanAskedForFails() {
        assertThat(failed(evaluate("linux/amd64", "linux/arm64")))
                .extracting(Finding::message)
                .containsExactly(
                        "Image orders:1.4.0 is made for linux/amd64, linux/arm64 was asked for by `<platform>`.");
        assertThat(passed(evaluate("linux/arm64", "linux/amd64"))).isEqualTo("linux/amd64");
    }

    @Test
    void withoutARequestTheEnginesPlatformIsExpected() {
        assertThat(failed(evaluate("linux/arm64", null))).hasSize(1);
        assertThat(passed(evaluate("linux/amd64", null))).isEqualTo("linux/amd64");
    }

    @Test
    void withNothingToCompareWithNothingIsSaid() {
        assertThat(evaluate(null, null)).isInstanceOf(CheckOutcome.Skipped.class);
    }

    private static CheckOutcome evaluate(@Nullable String engine, @Nullable String requested) {
        return new ArchitectureCheck()
                .evaluate(new Snapshots().platforms(engine, requested).evidence());
    }
}
