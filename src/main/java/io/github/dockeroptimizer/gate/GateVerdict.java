package io.github.dockeroptimizer.gate;

import io.github.dockeroptimizer.check.CheckResult;
import java.util.List;

/**
 * Whether the Maven build may go on.
 *
 * @param blocking the results that close the gate, in the order of the catalogue; empty means open
 */
public record GateVerdict(List<CheckResult> blocking) {
    /** Copies the results. */
    public GateVerdict {
        blocking = List.copyOf(blocking);
    }

    /** Returns whether the build may go on. */
    public boolean open() {
        return blocking.isEmpty();
    }
}
