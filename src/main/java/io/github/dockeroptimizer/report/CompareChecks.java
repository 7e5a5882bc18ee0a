package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Comparison.Row;
import io.github.dockeroptimizer.report.Report.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checks that did not pass for all images, with what each image came to. */
final class CompareChecks {
    private CompareChecks() {}

    /**
     * One check.
     *
     * @param name its name
     * @param severity its severity
     * @param cells how it ended for each image
     */
    record Line(String name, String severity, List<String> cells) {}

    /** Returns a line for each check that failed, or could not run, for one of the images at least. */
    static List<Line> lines(List<Row> rows) {
        Map<String, Check> open = new LinkedHashMap<>();
        for (Row row : rows) {
            for (Check check : row.checks()) {
                if (isOpen(check)) {
                    open.putIfAbsent(check.id(), check);
                }
            }
        }
        return open.values().stream()
                .map(check -> new Line(
                        check.name(),
                        check.severity(),
                        rows.stream().map(row -> cell(row, check.id())).toList()))
                .toList();
    }

    private static boolean isOpen(Check check) {
        return check.outcome().equals("failed") || check.outcome().equals("errored");
    }

    private static String cell(Row row, String id) {
        return row.checks().stream()
                .filter(check -> check.id().equals(id))
                .map(check -> switch (check.outcome()) {
                    case "passed" -> "✔";
                    case "failed" -> "✘ " + Words.count(check.findings().size(), "finding");
                    case "errored" -> "✘ could not run";
                    default -> check.outcome();
                })
                .findFirst()
                .orElse(CompareWords.NONE);
    }
}
