package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Snapshots;
import org.junit.jupiter.api.Test;

class DeadBytesCheckTest {
    @Test
    void whatALaterLayerHidesIsToldWithBothInstructions() {
        Snapshots image = image(40_000_000).dead("/app/app.jar", 30_000_000, 1, 2);

        assertThat(failed(evaluate(image)))
                .extracting(Finding::message)
                .containsExactly("/app/app.jar (30.0 MB) was written by `COPY app.jar /app/` and hidden by"
                        + " `RUN chown app /app/app.jar`; such files come to 30.0 MB (30,000,000 bytes).");
    }

    @Test
    void fewBytesAndThoseOfTheBaseImagePass() {
        assertThat(passed(evaluate(image(40_000_000).dead("/etc/passwd", 900_000, 0, 1))))
                .isEqualTo("900.0 kB");
        assertThat(passed(evaluate(image(400_000_000).dead("/x", 9_000_000, 0, 1))))
                .isEqualTo("9.0 MB");
        assertThat(passed(evaluate(image(40_000_000).dead("/x", 30_000_000, 0, 0))))
                .isEqualTo("0 B");
    }

    @Test
    void alsoASmallShareOfALargeImageMayBeTooMuch() {
        failed(evaluate(image(4_000_000_000L).dead("/x", 11_000_000, 0, 1)));
    }

    private static Snapshots image(long size) {
        return new Snapshots()
                .base()
                .layer("COPY app.jar /app/", size, false)
                .layer("RUN chown app /app/app.jar", size, false);
    }

    private static CheckOutcome evaluate(Snapshots image) {
        return new DeadBytesCheck().evaluate(image.evidence());
    }
}
