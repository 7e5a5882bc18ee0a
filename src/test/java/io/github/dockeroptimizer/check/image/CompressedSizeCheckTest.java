package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Snapshots;
import io.github.dockeroptimizer.oci.ByteSize;
import org.junit.jupiter.api.Test;

class CompressedSizeCheckTest {
    @Test
    void aCompressedSizeOverTheLimitFails() {
        Snapshots image = new Snapshots().layer("ADD base", 300, true);

        assertThat(failed(new CompressedSizeCheck(new ByteSize(99)).evaluate(image.evidence())))
                .extracting(Finding::message)
                .containsExactly("Image orders:1.4.0 is 100 B (100 bytes) compressed, over the limit of 99 B set by"
                        + " `<maxCompressedSize>`.");
        assertThat(passed(new CompressedSizeCheck(new ByteSize(100)).evaluate(image.evidence())))
                .isEqualTo("100 B of 100 B");
    }

    @Test
    void withoutALimitNothingIsChecked() {
        assertThat(new CompressedSizeCheck(null).evaluate(new Snapshots().evidence()))
                .isInstanceOf(CheckOutcome.Skipped.class);
    }
}
