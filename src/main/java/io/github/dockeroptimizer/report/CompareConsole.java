package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Comparison.Row;
import io.github.dockeroptimizer.report.ConsoleSummary.Line;
import io.github.dockeroptimizer.report.ConsoleSummary.Line.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A comparison for the console: two tables, and what follows. */
public final class CompareConsole {
    private static final int NAME = 26;
    private static final int REASON = 400;

    private final Comparison comparison;
    private final ConsolePage page;
    private final List<Row> built;

    private CompareConsole(Comparison comparison, ConsolePage page) {
        this.comparison = comparison;
        this.page = page;
        this.built = comparison.variants().stream().filter(Row::built).toList();
    }

    /** Returns the lines for a comparison; plain ASCII marks where the console cannot show others. */
    public static List<Line> of(Comparison comparison, boolean unicode) {
        ConsolePage page = new ConsolePage(unicode);
        CompareConsole console = new CompareConsole(comparison, page);
        console.head();
        if (!console.built.isEmpty()) {
            console.sizes();
            console.runs();
        }
        console.remarks();
        console.advice();
        return page.lines();
    }

    private void head() {
        Report.Project project = comparison.project();
        int starts = comparison.measured().starts();
        page.section("Compare");
        page.line(
                Level.INFO,
                Arrays.asList(
                        (project.artifactId() + " " + project.version()).strip(),
                        project.frameworkName(),
                        project.language(),
                        CompareWords.what(comparison),
                        comparison.measured().engine(),
                        starts == 0 ? null : Words.count(starts, "start") + " each"));
    }

    private void sizes() {
        List<String> parts = CompareWords.parts(comparison);
        TextTable table = new TextTable(Stream.of(
                        Stream.of("", "unpacked", CompareWords.versus(comparison), "compressed"),
                        parts.stream(),
                        Stream.of("dead", "errors", "warnings"))
                .flatMap(titles -> titles)
                .toList());
        for (Row row : built) {
            List<String> cells = new ArrayList<>(List.of(
                    name(row),
                    CompareWords.size(row.unpackedBytes()),
                    CompareWords.change(row, comparison.baseline(), Row::unpackedBytes),
                    CompareWords.size(row.compressedBytes())));
            parts.forEach(part -> cells.add(CompareWords.part(row, part)));
            cells.add(CompareWords.size(row.deadBytes()));
            cells.add(Words.number(row.errors()));
            cells.add(Words.number(row.warnings()));
            table.row(cells);
        }
        add("Size", table);
    }

    private void runs() {
        TextTable table = new TextTable(List.of(
                "",
                "healthy after",
                CompareWords.versus(comparison),
                "memory",
                "cold build",
                "source change",
                comparison.measured().manifest() + " change",
                "re-push"));
        for (Row row : built) {
            table.row(List.of(
                    name(row),
                    CompareWords.healthy(row),
                    CompareWords.change(row, comparison.baseline(), Row::startupMs),
                    CompareWords.size(row.memoryBytes()),
                    CompareWords.duration(row.coldBuildMs()),
                    CompareWords.duration(row.rebuildMs()),
                    CompareWords.duration(row.pomRebuildMs()),
                    CompareWords.size(row.repushBytes())));
        }
        add("Time", table);
    }

    private void add(String section, TextTable table) {
        page.section(section);
        table.lines().forEach(line -> page.line(Level.INFO, line.replace(CompareWords.NONE, page.none())));
    }

    private void remarks() {
        page.section("");
        for (Row row : comparison.variants()) {
            String reason = row.reason();
            if (!row.built() && reason != null) {
                page.line(
                        Level.WARNING,
                        page.mark(Level.ERROR) + " " + row.variant() + " failed: "
                                + Words.clip(Words.oneSpaced(reason), REASON, page.cut()));
            }
            row.notes().forEach(note -> page.line(Level.INFO, page.dot() + " " + row.variant() + ": " + note));
        }
    }

    private void advice() {
        Comparison.Recommendation advice = comparison.recommendation();
        page.section("Advice");
        page.line(Level.INFO, advice.reason());
        if (advice.variant() != null) {
            page.line(
                    Level.INFO,
                    "<variant>" + advice.variant() + "</variant> or -Ddocker-optimizer.variant=" + advice.variant());
        }
        page.section("Reports");
        page.line(
                Level.INFO,
                List.of(
                        comparison.directory() + "/" + ReportWriter.COMPARE_HTML,
                        ReportWriter.COMPARE_MARKDOWN,
                        ReportWriter.COMPARE_JSON));
    }

    private String name(Row row) {
        return Words.clip(row.variant(), NAME, page.cut());
    }
}
