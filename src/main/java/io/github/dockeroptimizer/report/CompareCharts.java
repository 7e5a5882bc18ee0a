package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Comparison.Row;
import io.github.dockeroptimizer.report.HtmlBars.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The charts of a comparison, each with its table. */
final class CompareCharts {
    private final Comparison comparison;
    private final List<Row> rows;
    private final Row base;
    private final @Nullable String taken;

    /**
     * Creates the charts.
     *
     * @param rows the images that were built; at least one
     */
    CompareCharts(Comparison comparison, List<Row> rows) {
        this.comparison = comparison;
        this.rows = rows;
        Row baseline = comparison.baseline();
        this.base = baseline == null ? rows.get(0) : baseline;
        this.taken = comparison.recommendation().variant();
    }

    /** Returns the figures of the image to take against those of the baseline. */
    Html figures() {
        Row row = rows.stream()
                .filter(one -> one.variant().equals(taken))
                .findFirst()
                .orElse(base);
        Html figures = Html.tag("section", "figures compared").with("aria-label", "Figures of " + row.variant());
        tile(figures, "Unpacked", row, Row::unpackedBytes, CompareWords::size);
        tile(figures, "Compressed", row, Row::compressedBytes, CompareWords::size);
        tile(figures, "Healthy after", row, Row::startupMs, time -> CompareWords.healthy(row));
        tile(figures, "Memory", row, Row::memoryBytes, CompareWords::size);
        tile(figures, "Rebuild", row, Row::rebuildMs, CompareWords::duration);
        tile(figures, "Re-push", row, Row::repushBytes, CompareWords::size);
        return figures;
    }

    private static long value(@Nullable Long figure) {
        return figure == null ? 0 : figure;
    }

    /** Adds a figure, unless it was not measured. */
    private void tile(
            Html figures,
            String label,
            Row row,
            Function<Row, @Nullable Long> figure,
            Function<@Nullable Long, String> words) {
        Long value = figure.apply(row);
        if (value == null) {
            return;
        }
        String change = CompareWords.change(row, base, figure);
        String note = change.isEmpty() ? row.variant() : change + " " + versus();
        figures.add(Html.tag("div", "tile")
                .add(Html.tag("p", "label").text(label))
                .add(Html.tag("p", "value").text(words.apply(value)))
                .add(Html.tag("p", "note").text(note)));
    }

    private String versus() {
        return "vs " + base.variant();
    }

    private static Html section(String id, String title, String lead) {
        return Html.tag("section")
                .with("aria-labelledby", id)
                .add(Html.tag("h2").with("id", id).text(title))
                .add(Html.tag("p", "lead note").text(lead));
    }

    /** The figures behind a chart: there for everybody, and out of the way of those who look at the chart. */
    private static Html folded(HtmlTable table) {
        return Html.tag("details", "fold")
                .add(Html.tag("summary").text("The figures as a table"))
                .add(table.html());
    }

    /** Returns what the images weigh. */
    Html size() {
        List<String> parts = CompareWords.parts(comparison);
        HtmlTable table = HtmlTable.scrolling("Sizes by part")
                .words("Image")
                .figures("Unpacked")
                .figures(versus())
                .figures("Compressed");
        parts.forEach(part -> table.figures(Words.capital(part)));
        table.figures("Dead").figures("Files");
        for (Row row : rows) {
            List<Html> cells = new ArrayList<>(List.of(
                    name(row),
                    HtmlTable.text(CompareWords.size(row.unpackedBytes())),
                    change(row, Row::unpackedBytes),
                    HtmlTable.text(CompareWords.size(row.compressedBytes()))));
            parts.forEach(part -> cells.add(HtmlTable.text(CompareWords.part(row, part))));
            cells.add(HtmlTable.text(CompareWords.size(row.deadBytes())));
            cells.add(HtmlTable.text(CompareWords.number(row.fileCount())));
            table.row(cells.toArray(Html[]::new));
        }
        return section("size", "Size", "Unpacked bytes by what they are for.")
                .add(HtmlBars.stacked("Unpacked size", bars(Row::unpackedBytes, CompareWords::size), rows))
                .add(folded(table));
    }

    /** Returns how the images start. */
    Html start() {
        Html section = section(
                "start", "Start", "From the start of the container to the first good answer. Dots: the single starts.");
        if (rows.stream().allMatch(row -> row.startupMs() == null)) {
            return Html.tag("section")
                    .with("aria-labelledby", "start")
                    .add(Html.tag("h2").with("id", "start").text("Start"))
                    .add(Html.tag("p", "lead").text("No image was started, or none answered."));
        }
        HtmlTable table = HtmlTable.scrolling("Starts")
                .words("Image")
                .figures("Healthy after")
                .figures(versus())
                .figures("Memory")
                .words("Single starts");
        for (Row row : rows) {
            table.row(
                    name(row),
                    HtmlTable.text(CompareWords.healthy(row)),
                    change(row, Row::startupMs),
                    HtmlTable.text(CompareWords.size(row.memoryBytes())),
                    HtmlTable.text(String.join(
                            ", ", row.startsMs().stream().map(Words::duration).toList())));
        }
        return section.add(Html.tag("div", "charts two")
                        .add(
                                HtmlBars.of("Healthy after", bars(Row::startupMs, CompareWords::duration)),
                                HtmlBars.of("Memory", bars(Row::memoryBytes, CompareWords::size))))
                .add(folded(table));
    }

    /** Returns what one pays in size for what one gains in time. */
    Html trade() {
        List<HtmlPlot.Point> points = rows.stream()
                .filter(row -> row.startupMs() != null && row.unpackedBytes() != null)
                .map(row -> new HtmlPlot.Point(
                        row.variant(), value(row.unpackedBytes()), value(row.startupMs()), isTaken(row)))
                .toList();
        return points.size() < 2
                ? Html.tag("section", "none").with("hidden", "hidden")
                : section("trade", "Size against start", "The lower left corner is where one wants to be.")
                        .add(new HtmlPlot(points).figure());
    }

    /** Returns how long one waits for the images. */
    Html build() {
        if (!comparison.measured().builds()) {
            return Html.tag("section", "none").with("hidden", "hidden");
        }
        HtmlTable table = HtmlTable.scrolling("Builds")
                .words("Image")
                .figures("Cold build")
                .figures("After a source change")
                .figures("After a " + comparison.measured().manifest() + " change")
                .figures("Re-push");
        for (Row row : rows) {
            table.row(
                    name(row),
                    HtmlTable.text(CompareWords.duration(row.coldBuildMs())),
                    HtmlTable.text(CompareWords.duration(row.rebuildMs())),
                    HtmlTable.text(CompareWords.duration(row.pomRebuildMs())),
                    HtmlTable.text(CompareWords.size(row.repushBytes())));
        }
        return section(
                        "build",
                        "Build",
                        "How long a team waits, and what it sends to the registry after a small change.")
                .add(Html.tag("div", "charts two")
                        .add(
                                HtmlBars.of("Cold build", bars(Row::coldBuildMs, CompareWords::duration)),
                                HtmlBars.of("After a source change", bars(Row::rebuildMs, CompareWords::duration)),
                                HtmlBars.of(
                                        "After a " + comparison.measured().manifest() + " change",
                                        bars(Row::pomRebuildMs, CompareWords::duration)),
                                HtmlBars.of(
                                        "Re-push after a source change", bars(Row::repushBytes, CompareWords::size))))
                .add(folded(table));
    }

    private List<Bar> bars(Function<Row, @Nullable Long> figure, Function<@Nullable Long, String> words) {
        boolean starts = rows.stream().allMatch(row -> Objects.equals(figure.apply(row), row.startupMs()));
        return rows.stream()
                .map(row -> new Bar(
                        row.variant(),
                        figure.apply(row),
                        words.apply(figure.apply(row)),
                        CompareWords.change(row, base, figure),
                        isTaken(row),
                        starts ? row.startsMs() : List.of()))
                .toList();
    }

    private boolean isTaken(Row row) {
        return row.variant().equals(taken);
    }

    private Html name(Row row) {
        Html name = Html.tag("strong").text(row.variant());
        return isTaken(row)
                ? Html.tag("span").add(name, Html.tag("span", "chip take").text("take"))
                : name;
    }

    private Html change(Row row, Function<Row, @Nullable Long> figure) {
        return HtmlTable.text(CompareWords.change(row, base, figure));
    }
}
