package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.oci.Platform;
import java.util.List;

/** The image is made for the platform that was asked for, or else for the engine's. */
public final class ArchitectureCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-IMG-001",
            "architecture",
            "right platform",
            Severity.ERROR,
            "An image for another processor does not start, or runs many times slower under emulation.");

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        Platform requested = evidence.requestedPlatform();
        Platform expected = requested == null ? evidence.enginePlatform() : requested;
        Platform actual = evidence.image().platform();
        if (expected == null) {
            return new CheckOutcome.Skipped("no `<platform>` is set and no engine was asked");
        }
        if (same(expected, actual)) {
            return new CheckOutcome.Passed(actual.toString());
        }
        return new CheckOutcome.Failed(List.of(new Finding(
                "Image " + evidence.reference() + " is made for " + actual + ", " + expected
                        + (requested == null
                                ? " was expected as the engine's own."
                                : " was asked for by `<platform>`."),
                "Set `<platform>` to " + expected + " and use base images that exist for it.",
                "architecture")));
    }

    private static boolean same(Platform expected, Platform actual) {
        // The variant counts only where it was asked for; engines do not always write it.
        return expected.os().equals(actual.os())
                && expected.architecture().equals(actual.architecture())
                && (expected.variant() == null || expected.variant().equals(actual.variant()));
    }
}
