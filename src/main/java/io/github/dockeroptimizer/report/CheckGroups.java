package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Check;
import java.util.Comparator;
import java.util.List;

/**
 * The checks of a report by how a reader should meet them.
 *
 * @param open the failed and errored ones: those that block first, then by severity, then as in the catalogue
 * @param skipped those the user asked not to run
 * @param passed those with nothing to say
 */
record CheckGroups(List<Check> open, List<Check> skipped, List<Check> passed) {
    private static final List<String> SEVERITIES = List.of("error", "warning", "info");

    /** Returns the checks of a report in their groups. */
    static CheckGroups of(Report report) {
        Comparator<Check> blockingFirst =
                Comparator.comparing(check -> !report.verdict().blocking().contains(check.id()));
        return new CheckGroups(
                report.checks().stream()
                        .filter(CheckGroups::isOpen)
                        .sorted(blockingFirst.thenComparing(check -> SEVERITIES.indexOf(check.severity())))
                        .toList(),
                with("skipped", report),
                with("passed", report));
    }

    private static List<Check> with(String outcome, Report report) {
        return report.checks().stream()
                .filter(check -> check.outcome().equals(outcome))
                .toList();
    }

    /** Returns whether a check needs attention. An outcome this version does not know does, for it is no pass. */
    static boolean isOpen(Check check) {
        return !check.outcome().equals("passed") && !check.outcome().equals("skipped");
    }

    /** Returns whether the check closes the gate. */
    static boolean blocks(Check check, Report report) {
        return report.verdict().blocking().contains(check.id());
    }

    /** Returns the mark of how a check ended: {@code ✔}, {@code ✘}, {@code !} or {@code ·}. */
    static String mark(Check check, Report report) {
        if (check.outcome().equals("passed")) {
            return "✔";
        }
        if (!isOpen(check) || (check.severity().equals("info") && !blocks(check, report))) {
            return "·";
        }
        return check.severity().equals("error") || blocks(check, report) ? "✘" : "!";
    }
}
