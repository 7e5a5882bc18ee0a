package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckResult;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.gate.GatePolicy;
import io.github.dockeroptimizer.gate.GateVerdict;
import io.github.dockeroptimizer.report.Report;
import java.util.List;

/**
 * How the checks ended, and what the gate made of it, in the form of the report.
 *
 * @param checks every check, in the order of the catalogue
 * @param verdict whether the Maven build may go on
 * @param maxImageBytes the limit the image was held against
 */
record Judgement(List<Report.Check> checks, Report.Verdict verdict, long maxImageBytes) {
    /** Puts the results and the verdict on them into the form of the report. */
    static Judgement of(List<CheckResult> results, GatePolicy policy, long maxImageBytes) {
        GateVerdict verdict = policy.decide(results);
        return new Judgement(
                results.stream().map(Judgement::check).toList(),
                new Report.Verdict(
                        verdict.open(),
                        verdict.blocking().stream()
                                .map(result -> result.spec().id())
                                .toList(),
                        policy.failOn() == null ? "never" : policy.failOn().id()),
                maxImageBytes);
    }

    private static Report.Check check(CheckResult result) {
        CheckSpec spec = result.spec();
        CheckOutcome outcome = result.outcome();
        return new Report.Check(
                spec.id(),
                spec.name(),
                spec.title(),
                spec.severity().id(),
                outcome.id(),
                detail(outcome),
                spec.rationale(),
                outcome instanceof CheckOutcome.Failed failed
                        ? failed.findings().stream()
                                .map(finding ->
                                        new Report.Finding(finding.message(), finding.remedy(), finding.location()))
                                .toList()
                        : List.of());
    }

    private static String detail(CheckOutcome outcome) {
        if (outcome instanceof CheckOutcome.Passed passed) {
            return passed.detail();
        }
        if (outcome instanceof CheckOutcome.Skipped skipped) {
            return skipped.reason();
        }
        return outcome instanceof CheckOutcome.Errored errored ? errored.problem() : "";
    }
}
