package io.github.dockeroptimizer.report;

/** {@code report.html}: a report for people. */
public final class ReportHtml {
    private ReportHtml() {}

    /** Returns the report as one HTML page that needs nothing else. */
    public static String of(Report report) {
        return report.variant();
    }
}
