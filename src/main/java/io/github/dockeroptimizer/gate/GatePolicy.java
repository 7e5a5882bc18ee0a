package io.github.dockeroptimizer.gate;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckResult;
import io.github.dockeroptimizer.check.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which outcomes close the gate. A check that could not run counts like one that failed.
 *
 * @param failOn the least severity that closes it, or {@code null} for a gate that never closes
 */
public record GatePolicy(@Nullable Severity failOn) {
    /**
     * Returns the policy that {@code failOn} means: {@code error}, {@code warning}, {@code info} or {@code never}.
     *
     * @throws OptimizerException for any other word
     */
    public static GatePolicy parse(String failOn) {
        return switch (failOn.strip().toLowerCase(Locale.ROOT)) {
            case "error" -> new GatePolicy(Severity.ERROR);
            case "warning" -> new GatePolicy(Severity.WARNING);
            case "info" -> new GatePolicy(Severity.INFO);
            case "never" -> new GatePolicy(null);
            default ->
                throw new OptimizerException(
                        "`<failOn>` is \"" + failOn + "\", expected `error`, `warning`, `info` or `never`.",
                        "Set `-Ddocker-optimizer.failOn=error`, the default, or one of the others.");
        };
    }

    /** Returns the verdict on these results. */
    public GateVerdict decide(List<CheckResult> results) {
        return new GateVerdict(results.stream().filter(this::blocks).toList());
    }

    private boolean blocks(CheckResult result) {
        boolean bad =
                result.outcome() instanceof CheckOutcome.Failed || result.outcome() instanceof CheckOutcome.Errored;
        return bad && failOn != null && result.spec().severity().compareTo(failOn) >= 0;
    }
}
