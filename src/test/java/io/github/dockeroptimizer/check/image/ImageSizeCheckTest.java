package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Snapshots;
import io.github.dockeroptimizer.oci.ByteSize;
import org.junit.jupiter.api.Test;

class ImageSizeCheckTest {
    @Test
    void aSizeOverTheLimitIsToldInBytesAndForPeople() {
        Snapshots image = new Snapshots()
                .layer("ADD base", 32_332_800, true)
                .layer("COPY --from=build /out/dependencies/ /app/lib/", 300_000_000, false)
                .layer("COPY classes /app", 100_000_000, false);

        assertThat(failed(new ImageSizeCheck(new ByteSize(250_000_000)).evaluate(image.evidence())))
                .containsExactly(new Finding(
                        "Image orders:1.4.0 is 432.3 MB (432,332,800 bytes), over the limit of 250.0 MB set by"
                                + " `<maxImageSize>`. Largest layer: `COPY --from=build /out/dependencies/ /app/lib/`"
                                + " 300.0 MB.",
                        "Leave out what is not needed, start from a smaller base image, or raise the limit.",
                        ""));
    }

    @Test
    void theLimitItselfPasses() {
        Snapshots image = new Snapshots().layer("ADD base", 250_000_000, true);

        assertThat(passed(new ImageSizeCheck(new ByteSize(250_000_000)).evaluate(image.evidence())))
                .isEqualTo("250.0 MB of 250.0 MB");
    }
}
