package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Check;
import io.github.dockeroptimizer.report.Report.Finding;
import java.util.ArrayList;
import java.util.List;

/** What closes a gate, and what to do about it. */
public final class GateReasons {
    private static final int FINDINGS = 3;

    private GateReasons() {}

    /** Returns the findings of the checks that close the gate, each on a line; a remedy that several have comes last. */
    public static List<String> of(Report report) {
        List<String> lines = new ArrayList<>();
        for (Check check : CheckGroups.of(report).open()) {
            if (CheckGroups.blocks(check, report)) {
                add(check, lines);
            }
        }
        return lines;
    }

    private static void add(Check check, List<String> lines) {
        if (check.findings().isEmpty()) {
            lines.add("Check " + check.name() + " " + Verdicts.unfinished(check));
            return;
        }
        List<Finding> findings =
                check.findings().subList(0, Math.min(FINDINGS, check.findings().size()));
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            boolean repeated =
                    i + 1 < findings.size() && findings.get(i + 1).remedy().equals(finding.remedy());
            lines.add(repeated ? finding.message() : finding.message() + " " + finding.remedy());
        }
        if (findings.size() < check.findings().size()) {
            lines.add((check.findings().size() - findings.size()) + " more of " + check.name() + " in the report.");
        }
    }
}
