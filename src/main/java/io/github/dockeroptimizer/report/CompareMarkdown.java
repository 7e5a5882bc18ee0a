package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Comparison.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code compare.md}: a comparison in the size and form of a pull request comment. */
public final class CompareMarkdown {
    private final Comparison comparison;
    private final List<Row> built;
    private final Markdown page = new Markdown();

    private CompareMarkdown(Comparison comparison) {
        this.comparison = comparison;
        this.built = comparison.variants().stream().filter(Row::built).toList();
    }

    /** Returns the comparison as Markdown, in the flavour of GitHub. */
    public static String of(Comparison comparison) {
        CompareMarkdown markdown = new CompareMarkdown(comparison);
        markdown.head();
        if (!markdown.built.isEmpty()) {
            markdown.figures();
        }
        markdown.remarks();
        if (!markdown.built.isEmpty()) {
            markdown.page.folded("What is inside", markdown::inside);
            markdown.page.folded("Findings", markdown::findings);
        }
        String configuration = comparison.recommendation().configuration();
        if (configuration != null) {
            markdown.page.folded(
                    "Configuration",
                    () -> markdown.page.block("xml", configuration.lines().toList()));
        }
        markdown.page.folded("How it was measured", markdown::method);
        return markdown.page.toString();
    }

    private void head() {
        Report.Project project = comparison.project();
        String variant = comparison.recommendation().variant();
        page.heading(
                2,
                Markdown.text((project.artifactId() + " " + project.version()).strip()) + ": "
                        + CompareWords.what(comparison) + " compared");
        page.paragraph((variant == null ? "" : "**Take " + Markdown.code(variant) + ".** ")
                + Markdown.text(comparison.recommendation().reason()));
    }

    private void figures() {
        Row base = comparison.baseline();
        String versus = Markdown.text(CompareWords.versus(comparison));
        List<List<String>> rows = new ArrayList<>();
        for (Row row : built) {
            rows.add(List.of(
                    name(row),
                    CompareWords.size(row.unpackedBytes()),
                    CompareWords.change(row, base, Row::unpackedBytes),
                    CompareWords.size(row.compressedBytes()),
                    CompareWords.healthy(row),
                    CompareWords.change(row, base, Row::startupMs),
                    CompareWords.size(row.memoryBytes()),
                    CompareWords.duration(row.coldBuildMs()),
                    CompareWords.duration(row.rebuildMs()),
                    CompareWords.duration(row.pomRebuildMs()),
                    CompareWords.size(row.repushBytes()),
                    CompareWords.findings(row)));
        }
        page.table(
                List.of(
                        "Image",
                        "Unpacked:",
                        versus + ":",
                        "Compressed:",
                        "Healthy after:",
                        versus + ":",
                        "Memory:",
                        "Cold build:",
                        "Source change:",
                        comparison.measured().manifest() + " change:",
                        "Re-push:",
                        "Findings"),
                rows);
    }

    private String name(Row row) {
        String name = Markdown.code(row.variant());
        return row.variant().equals(comparison.recommendation().variant()) ? "**" + name + "**" : name;
    }

    private void remarks() {
        boolean any = false;
        for (Row row : comparison.variants()) {
            String reason = row.reason();
            if (reason != null) {
                page.item(
                        0, "✘ " + Markdown.code(row.variant()) + " failed: " + Markdown.text(Words.oneSpaced(reason)));
                any = true;
            }
            for (String note : row.notes()) {
                page.item(0, Markdown.code(row.variant()) + ": " + Markdown.text(note));
                any = true;
            }
        }
        if (any) {
            page.end();
        }
    }

    private void inside() {
        List<String> parts = CompareWords.parts(comparison);
        page.table(
                Stream.of(
                                Stream.of("Image"),
                                parts.stream().map(part -> Words.capital(part) + ":"),
                                Stream.of("Dead:", "Files:"))
                        .flatMap(titles -> titles)
                        .toList(),
                built.stream()
                        .map(row -> Stream.of(
                                        Stream.of(name(row)),
                                        parts.stream().map(part -> CompareWords.part(row, part)),
                                        Stream.of(
                                                CompareWords.size(row.deadBytes()),
                                                CompareWords.number(row.fileCount())))
                                .flatMap(cells -> cells)
                                .toList())
                        .toList());
    }

    private void findings() {
        List<CompareChecks.Line> lines = CompareChecks.lines(built);
        if (lines.isEmpty()) {
            page.paragraph("None.");
            return;
        }
        page.table(
                Stream.concat(Stream.of("Check", "Severity"), built.stream().map(this::name))
                        .toList(),
                lines.stream()
                        .map(line -> Stream.concat(
                                        Stream.of(Markdown.text(line.name()), Markdown.text(line.severity())),
                                        line.cells().stream())
                                .toList())
                        .toList());
    }

    private void method() {
        CompareWords.method(comparison)
                .forEach(line -> page.item(0, "**" + line[0] + "**: " + Markdown.text(line[1]) + "."));
        page.end();
    }
}
