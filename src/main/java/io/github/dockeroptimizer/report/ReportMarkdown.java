package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Check;
import io.github.dockeroptimizer.report.Report.Finding;
import io.github.dockeroptimizer.report.Report.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code report.md}: a report in the size and form of a pull request comment. */
public final class ReportMarkdown {
    private static final int SLOWEST_STEPS = 5;
    private static final int LOG_LINES = 40;
    private static final int FINDINGS = 10;

    private final Report report;
    private final Markdown page = new Markdown();

    private ReportMarkdown(Report report) {
        this.report = report;
    }

    /** Returns the report as Markdown, in the flavour of GitHub. */
    public static String of(Report report) {
        ReportMarkdown markdown = new ReportMarkdown(report);
        markdown.verdict();
        markdown.findings();
        markdown.sick();
        markdown.groups();
        markdown.page.folded("Layers", markdown::layers);
        markdown.page.folded("Checks", markdown::checks);
        markdown.page.folded("Slowest build steps", markdown::steps);
        return markdown.page.toString();
    }

    private void verdict() {
        Report.Image image = report.image();
        Long limit = image.maxImageBytes();
        page.heading(
                2,
                (report.verdict().open() ? "✔ " : "✘ ") + Markdown.code(image.reference()) + ": gate "
                        + Verdicts.word(report));
        page.paragraph(Markdown.text(Verdicts.reason(report)));
        page.paragraph(String.join(
                " · ",
                "**" + (limit == null ? Words.size(image.unpackedBytes()) : Words.sizeOf(image.unpackedBytes(), limit))
                        + "** unpacked",
                Words.size(image.compressedBytes()) + " compressed",
                Words.size(image.deadBytes()) + " dead",
                Markdown.text(health(report.health())),
                built(report.build()),
                Markdown.text(Verdicts.plan(report))));
        report.build().warnings().forEach(warning -> page.paragraph("! " + Markdown.text(warning)));
    }

    private static String built(Report.Build build) {
        if (!Verdicts.isBuilt(build)) {
            return "not built";
        }
        return build.upToDate()
                ? "up to date since " + Markdown.text(Verdicts.finished(build))
                : "built in " + Words.duration(build.durationMs());
    }

    private static String health(Report.Health health) {
        return Verdicts.health(health)
                + (Verdicts.isProven(health) && !health.rule().isBlank() ? " (" + health.rule() + ")" : "");
    }

    private void findings() {
        List<Check> open = CheckGroups.of(report).open();
        if (open.isEmpty()) {
            return;
        }
        page.heading(3, "What to change");
        for (Check check : open) {
            String gate = CheckGroups.blocks(check, report) ? ", closes the gate" : "";
            String head = CheckGroups.mark(check, report) + " **" + Markdown.text(check.name()) + "** ("
                    + Markdown.text(check.severity()) + gate + ")";
            if (check.findings().isEmpty()) {
                page.item(0, head + ": " + Markdown.text(Verdicts.unfinished(check)));
            } else {
                page.item(0, head);
                findings(check.findings());
            }
        }
        page.end();
    }

    /** Says a remedy once where one finding after the other has the same. */
    private void findings(List<Finding> findings) {
        int shown = Math.min(FINDINGS, findings.size());
        for (int i = 0; i < shown; i++) {
            Finding finding = findings.get(i);
            String where = finding.location().isBlank() ? "" : " In " + Markdown.code(finding.location()) + ".";
            page.item(1, Markdown.text(finding.message()) + where);
            if (i + 1 == shown || !findings.get(i + 1).remedy().equals(finding.remedy())) {
                page.item(1, "**What to do:** " + Markdown.text(finding.remedy()));
            }
        }
        if (shown < findings.size()) {
            page.item(1, findings.size() - shown + " more in the report");
        }
    }

    private void sick() {
        Report.Health health = report.health();
        if (!Verdicts.isSick(health)) {
            return;
        }
        page.heading(3, "Why it is not healthy");
        page.paragraph(Markdown.text(health.reason()));
        List<String> log = Words.withoutStackFrames(health.containerLog());
        if (!log.isEmpty()) {
            page.folded(
                    "Container log", () -> page.block(log.subList(Math.max(0, log.size() - LOG_LINES), log.size())));
        }
    }

    private void groups() {
        Report.Image image = report.image();
        if (image.groups().isEmpty()) {
            return;
        }
        page.heading(3, "Size");
        page.table(
                List.of("Part", "Unpacked:", "Share:"),
                image.groups().stream()
                        .map(group -> List.of(
                                Markdown.text(group.name()),
                                Words.size(group.unpackedBytes()),
                                Words.share(group.unpackedBytes(), image.unpackedBytes())))
                        .toList());
    }

    private void layers() {
        page.table(
                List.of("Layer", "Unpacked:", "Compressed:", "Files:"),
                report.image().layers().stream()
                        .map(layer -> List.of(
                                (layer.base() ? "base " : "")
                                        + Markdown.code(Words.clip(Words.oneSpaced(layer.createdBy()), 90, "…")),
                                Words.size(layer.unpackedBytes()),
                                Words.size(layer.compressedBytes()),
                                Words.number(layer.fileCount())))
                        .toList());
    }

    private void checks() {
        List<List<String>> rows = new ArrayList<>();
        for (Check check : report.checks()) {
            rows.add(List.of(
                    CheckGroups.mark(check, report) + " " + Markdown.text(check.outcome()),
                    Markdown.text(check.name()),
                    Markdown.text(check.severity()),
                    Markdown.text(
                            check.findings().isEmpty()
                                    ? check.detail()
                                    : Words.count(check.findings().size(), "finding"))));
        }
        page.table(List.of("Outcome", "Check", "Severity", "Detail"), rows);
    }

    private void steps() {
        page.table(
                List.of("Step", "Time:"),
                report.build().steps().stream()
                        .sorted(Comparator.comparingLong(Step::durationMs).reversed())
                        .limit(SLOWEST_STEPS)
                        .map(step -> List.of(
                                Markdown.code(Words.clip(Words.oneSpaced(step.name()), 90, "…")),
                                step.cached() ? "cached" : Words.duration(step.durationMs())))
                        .toList());
    }
}
