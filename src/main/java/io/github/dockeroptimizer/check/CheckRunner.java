package io.github.dockeroptimizer.check;

import io.github.dockeroptimizer.OptimizerException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs checks in their order. Whatever happens in one of them, every check has a result. */
public final class CheckRunner {
    private final List<Check> checks;
    private final List<String> skipped;

    /**
     * Creates a runner.
     *
     * @param skipped the names or ids of the checks to leave out
     * @throws OptimizerException when one of them is no check
     */
    public CheckRunner(List<Check> checks, List<String> skipped) {
        this.checks = List.copyOf(checks);
        this.skipped = skipped.stream().map(String::strip).toList();
        for (String name : this.skipped) {
            if (this.checks.stream().noneMatch(check -> isNamed(check.spec(), name))) {
                throw unknown(name);
            }
        }
    }

    /** Returns how every check ends on this evidence, in the order of the checks. */
    public List<CheckResult> run(Evidence evidence) {
        List<CheckResult> results = new ArrayList<>();
        for (Check check : checks) {
            results.add(new CheckResult(check.spec(), outcome(check, evidence)));
        }
        return List.copyOf(results);
    }

    private CheckOutcome outcome(Check check, Evidence evidence) {
        for (String name : skipped) {
            if (isNamed(check.spec(), name)) {
                return new CheckOutcome.Skipped("`<skipChecks>` names " + name);
            }
        }
        try {
            return check.evaluate(evidence);
        } catch (RuntimeException e) {
            // A check that breaks has proven nothing.
            return new CheckOutcome.Errored("The check itself failed: " + e + ".");
        }
    }

    private static boolean isNamed(CheckSpec spec, String name) {
        return spec.name().equalsIgnoreCase(name) || spec.id().equalsIgnoreCase(name);
    }

    private OptimizerException unknown(String name) {
        String known = checks.stream().map(check -> check.spec().name()).collect(Collectors.joining("`, `", "`", "`"));
        return new OptimizerException(
                "`<skipChecks>` names \"" + name + "\", which is no check.", "Use one of " + known + ".");
    }
}
