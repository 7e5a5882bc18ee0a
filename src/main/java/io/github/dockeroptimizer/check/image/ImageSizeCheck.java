package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.image.Layer;
import io.github.dockeroptimizer.oci.ByteSize;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The unpacked size is within the limit. */
public final class ImageSizeCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-SIZ-001",
            "image-size",
            "size within limit",
            Severity.ERROR,
            "Every node that runs the image keeps that many bytes, and waits for them at its first start.");

    private final ByteSize limit;

    /** Creates the check with the largest unpacked size that passes. */
    public ImageSizeCheck(ByteSize limit) {
        this.limit = limit;
    }

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        ImageSnapshot image = evidence.image();
        ByteSize size = image.unpackedSize();
        if (size.compareTo(limit) <= 0) {
            return new CheckOutcome.Passed(size + " of " + limit);
        }
        return new CheckOutcome.Failed(List.of(new Finding(
                "Image " + evidence.reference() + " is " + size.exact() + ", over the limit of " + limit
                        + " set by `<maxImageSize>`. " + largestLayer(image),
                "Leave out what is not needed, start from a smaller base image, or raise the limit.",
                "")));
    }

    private static String largestLayer(ImageSnapshot image) {
        List<Layer> layers = image.layers();
        int largest = IntStream.range(0, layers.size())
                .boxed()
                .max(Comparator.comparingLong(i -> layers.get(i).unpackedBytes()))
                .orElseThrow();
        return "Largest layer: " + Whereabouts.layer(image, largest) + " "
                + new ByteSize(layers.get(largest).unpackedBytes()) + ".";
    }
}
