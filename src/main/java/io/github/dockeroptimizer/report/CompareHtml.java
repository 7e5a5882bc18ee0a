package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Comparison.Row;
import java.util.ArrayList;
import java.util.List;

/** {@code compare.html}: a comparison for people, as one page that needs no script and nothing from elsewhere. */
public final class CompareHtml {
    private static final int MINUTE = "2026-11-24T17:42".length();

    private final Comparison comparison;
    private final List<Row> built;

    private CompareHtml(Comparison comparison) {
        this.comparison = comparison;
        this.built = comparison.variants().stream().filter(Row::built).toList();
    }

    /** Returns the comparison as an HTML page. */
    public static String of(Comparison comparison) {
        CompareHtml page = new CompareHtml(comparison);
        Html main = Html.tag("main").with("id", "main");
        if (!page.built.isEmpty()) {
            CompareCharts charts = new CompareCharts(comparison, page.built);
            main.add(charts.figures(), charts.size(), charts.start(), charts.trade(), charts.build(), page.findings());
        }
        Html body = Html.tag("body")
                .add(
                        Html.tag("a", "skip").with("href", "#main").text("Skip to the figures"),
                        page.header(),
                        main.add(page.remarks()),
                        page.footer());
        return HtmlPage.of(page.title(), body, "compare.css");
    }

    private String title() {
        Report.Project project = comparison.project();
        return (project.artifactId() + " " + project.version()).strip() + ": " + CompareWords.what(comparison);
    }

    private Html header() {
        Report.Project project = comparison.project();
        List<String> facts = new ArrayList<>();
        facts.add(project.frameworkName());
        if (project.language() != null) {
            facts.add(project.language());
        }
        if (project.dependencyCount() != null) {
            facts.add(Words.dependencies(project.dependencyCount()));
        }
        facts.add(comparison.measured().platform());
        facts.add(Verdicts.engine(
                comparison.measured().builder(), comparison.measured().engine()));
        String at = comparison.measured().finishedAt();
        facts.add(at.substring(0, Math.min(at.length(), MINUTE)).replace('T', ' '));
        return Html.tag("header")
                .add(Html.tag("p", "kicker").text(project.groupId() + ":" + project.artifactId()))
                .add(Html.tag("h1").text(title()))
                .add(Html.tag("ul", "facts")
                        .addEach(facts, fact -> Html.tag("li").text(fact)))
                .add(banner());
    }

    private Html banner() {
        Comparison.Recommendation advice = comparison.recommendation();
        boolean taken = advice.variant() != null;
        Html text = Html.tag("div")
                .add(Html.tag("h2")
                        .with("id", "advice")
                        .text(taken ? "Take " + advice.variant() : "None can be recommended"))
                .add(Html.tag("p").prose(advice.reason()));
        if (advice.configuration() != null) {
            text.add(Html.tag("details", "config")
                    .add(Html.tag("summary").text("Configuration to paste"))
                    .add(Html.tag("pre")
                            .with("tabindex", "0")
                            .with("aria-label", "Configuration")
                            .add(Html.tag("code").text(advice.configuration().strip()))));
        }
        return Html.tag("section", "verdict " + (taken ? "good" : "bad"))
                .with("aria-labelledby", "advice")
                .add(Html.tag("span", "badge").with("aria-hidden", "true").text(taken ? "✔" : "✘"), text);
    }

    private Html findings() {
        Html section = Html.tag("section")
                .with("aria-labelledby", "findings")
                .add(Html.tag("h2").with("id", "findings").text("Findings"));
        List<CompareChecks.Line> lines = CompareChecks.lines(built);
        if (lines.isEmpty()) {
            return section.add(Html.tag("p", "lead").text("Every check passed for every image."));
        }
        section.add(Html.tag("p", "lead").text("What did not pass for one image at least."));
        HtmlTable table = HtmlTable.scrolling("Checks").words("Check").words("Severity");
        built.forEach(row -> table.words(row.variant()));
        for (CompareChecks.Line line : lines) {
            List<Html> cells = new ArrayList<>(List.of(
                    Html.tag("strong").text(line.name()),
                    Html.tag("span", "chip").text(line.severity())));
            line.cells().forEach(cell -> cells.add(outcome(cell)));
            table.row(cells.toArray(Html[]::new));
        }
        return section.add(table.html());
    }

    private static Html outcome(String cell) {
        String mood = cell.startsWith("✔") ? "good" : cell.startsWith("✘") ? "bad" : "calm";
        return Html.tag("span", "outcome " + mood).text(cell);
    }

    private Html remarks() {
        Html list = Html.tag("ul", "remarks");
        for (Row row : comparison.variants()) {
            String reason = row.reason();
            if (reason != null) {
                list.add(remark(row.variant() + " failed", "bad", reason));
            }
            row.notes().forEach(note -> list.add(remark(row.variant(), "calm", note)));
        }
        Html section = Html.tag("section")
                .with("aria-labelledby", "measured")
                .add(Html.tag("h2").with("id", "measured").text("How to read it"));
        if (comparison.variants().stream().anyMatch(row -> !row.notes().isEmpty() || row.reason() != null)) {
            section.add(list);
        }
        return section.add(Html.tag("dl", "method").addEach(CompareWords.method(comparison), line -> Html.tag("div")
                .add(Html.tag("dt").text(line[0]), Html.tag("dd").prose(Words.capital(line[1]) + "."))));
    }

    private static Html remark(String about, String mood, String text) {
        return Html.tag("li")
                .add(Html.tag("strong", mood).text(about + ": "))
                .add(Html.tag("span").prose(Words.oneSpaced(text)));
    }

    private Html footer() {
        return Html.tag("footer")
                .add(Html.tag("p")
                        .text("Written by docker-optimizer-maven-plugin. 1 MB is 1,000,000 bytes. The same figures for"
                                + " machines: " + ReportWriter.COMPARE_JSON + "."));
    }
}
