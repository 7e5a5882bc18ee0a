package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.report.ConsoleSummary.Line.Level;
import io.github.dockeroptimizer.report.Report.Check;
import io.github.dockeroptimizer.report.Report.Finding;
import java.util.ArrayList;
import java.util.List;

/** The checks on the console: passed ones side by side, the others each with what was found and what to do. */
final class ConsoleChecks {
    private static final int PASSED_ROWS = 3;
    private static final int FINDINGS = 3;
    private static final int ONE_LINE = 130;

    private final Report report;
    private final ConsolePage page;

    ConsoleChecks(Report report, ConsolePage page) {
        this.report = report;
        this.page = page;
    }

    /** Adds all checks. */
    void add() {
        CheckGroups groups = CheckGroups.of(report);
        List<String> quiet = new ArrayList<>();
        for (Check check : groups.passed()) {
            quiet.add(page.passed() + " " + check.title() + bracketed(check.detail()));
        }
        page.section("Checks");
        page.columns(Level.INFO, quiet, PASSED_ROWS);
        for (Check check : groups.skipped()) {
            if (!check.detail().startsWith(CheckOutcome.Skipped.NO_LIMIT)) {
                page.line(Level.INFO, page.dot() + " " + check.name() + " skipped" + bracketed(check.detail()));
            }
        }
        groups.open().forEach(this::open);
        if (report.checks().isEmpty()) {
            page.line(Level.INFO, "none ran");
        }
    }

    private void open(Check check) {
        if (CheckGroups.blocks(check, report)) {
            // Maven's last words are the findings that close the gate: once is enough.
            page.line(Level.ERROR, page.mark(Level.ERROR) + " " + check.name() + ": closes the gate, see below");
            return;
        }
        Level level = level(check);
        String head = page.mark(level) + " " + check.name() + ": ";
        if (check.findings().isEmpty()) {
            page.line(level, head + Verdicts.unfinished(check));
            return;
        }
        List<Finding> findings = check.findings();
        int shown = Math.min(FINDINGS, findings.size());
        for (int i = 0; i < shown; i++) {
            String remedy = findings.get(i).remedy();
            boolean repeated = i + 1 < shown && findings.get(i + 1).remedy().equals(remedy);
            finding(level, head + findings.get(i).message(), repeated ? "" : remedy);
        }
        if (shown < findings.size()) {
            page.line(level, "  " + (findings.size() - shown) + " more of " + check.name() + " in the report");
        }
    }

    /** Keeps the message in one piece, so that it can be searched for; the remedy joins it where both are short. */
    private void finding(Level level, String message, String remedy) {
        if (message.length() + 1 + remedy.length() <= ONE_LINE) {
            page.line(level, message + " " + remedy);
        } else {
            page.line(level, message);
            page.line(level, "  " + remedy);
        }
    }

    private Level level(Check check) {
        if (check.severity().equals("error")) {
            return Level.ERROR;
        }
        return check.severity().equals("info") ? Level.INFO : Level.WARNING;
    }

    private static String bracketed(String detail) {
        return detail.isBlank() ? "" : " (" + detail + ")";
    }
}
