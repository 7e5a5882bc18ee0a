package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.image.DeadFile;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.oci.ByteSize;
import java.util.List;

/** The layers above the base image hide few bytes of layers below: what is hidden is transferred all the same. */
public final class DeadBytesCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-IMG-003",
            "dead-bytes",
            "few dead bytes",
            Severity.WARNING,
            "A file that a later layer removes or replaces still fills registries and every node that pulls.");

    private static final ByteSize ALWAYS_FINE = new ByteSize(1_000_000);
    private static final ByteSize NEVER_FINE = new ByteSize(10_000_000);
    private static final double SHARE = 0.05;
    private static final int SHOWN = 3;

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        ImageSnapshot image = evidence.image();
        List<DeadFile> dead = image.deadFiles().stream()
                .filter(file -> !image.layers().get(file.killedBy()).base())
                .toList();
        ByteSize size = new ByteSize(dead.stream().mapToLong(DeadFile::size).sum());
        boolean small = size.bytes() <= SHARE * image.unpackedSize().bytes() && size.compareTo(NEVER_FINE) <= 0;
        if (small || size.compareTo(ALWAYS_FINE) <= 0) {
            return new CheckOutcome.Passed(size.toString());
        }
        return new CheckOutcome.Failed(dead.stream()
                .limit(SHOWN)
                .map(file -> finding(image, size, file))
                .toList());
    }

    private static Finding finding(ImageSnapshot image, ByteSize all, DeadFile file) {
        return new Finding(
                file.path() + " (" + new ByteSize(file.size()) + ") was written by "
                        + Whereabouts.layer(image, file.writtenBy()) + " and hidden by "
                        + Whereabouts.layer(image, file.killedBy()) + "; such files come to " + all.exact() + ".",
                "Remove a file in the instruction that makes it, and set owner and mode by `COPY --chown --chmod`.",
                file.path());
    }
}
