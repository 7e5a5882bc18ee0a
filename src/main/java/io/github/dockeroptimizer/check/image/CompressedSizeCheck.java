package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.oci.ByteSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compressed size is within the limit, where there is one. */
public final class CompressedSizeCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-SIZ-002",
            "compressed-size",
            "compressed size within limit",
            Severity.ERROR,
            "Registries store that many bytes, and every first pull transfers them.");

    private final @Nullable ByteSize limit;

    /** Creates the check with the largest compressed size that passes, or {@code null} for none. */
    public CompressedSizeCheck(@Nullable ByteSize limit) {
        this.limit = limit;
    }

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        ByteSize size = evidence.image().compressedSize();
        if (limit == null) {
            return new CheckOutcome.Skipped(CheckOutcome.Skipped.NO_LIMIT + " by `<maxCompressedSize>`");
        }
        if (size.compareTo(limit) <= 0) {
            return new CheckOutcome.Passed(size + " of " + limit);
        }
        return new CheckOutcome.Failed(List.of(new Finding(
                "Image " + evidence.reference() + " is " + size.exact() + " compressed, over the limit of " + limit
                        + " set by `<maxCompressedSize>`.",
                "Leave out what is not needed, start from a smaller base image, or raise the limit.",
                "")));
    }
}
