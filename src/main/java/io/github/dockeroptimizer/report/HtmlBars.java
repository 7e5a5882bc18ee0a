package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Comparison.Row;
import io.github.dockeroptimizer.report.Report.Group;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bars of several images below each other, with their figures beside them. */
final class HtmlBars {
    private static final int HEIGHT = 22;

    private HtmlBars() {}

    /**
     * One bar.
     *
     * @param name what it stands for
     * @param value its length, or {@code null} for none
     * @param text the value in words
     * @param change how it differs from the baseline; may be empty
     * @param taken whether it is the one to take
     * @param dots single values that the value comes from
     */
    record Bar(String name, @Nullable Long value, String text, String change, boolean taken, List<Long> dots) {}

    /** Returns a chart of simple bars. */
    static Html of(String title, List<Bar> bars) {
        long longest = longest(bars);
        Html figure = figure(title, bars);
        for (Bar bar : bars) {
            Html svg = Svg.decoration("meter", HEIGHT).add(Svg.rect(0, 100, HEIGHT, "track"));
            if (bar.value() != null) {
                svg.add(Svg.rect(
                        0, Words.percent(bar.value(), longest), HEIGHT, bar.taken() ? "fill taken" : "fill other"));
            }
            for (long dot : bar.dots()) {
                svg.add(Html.tag("circle")
                        .with("cx", Svg.percent(Words.percent(dot, longest)))
                        .with("cy", Integer.toString(HEIGHT / 2))
                        .with("r", "4"));
            }
            figure.add(row(bar, svg));
        }
        return figure;
    }

    /** Returns a chart of bars that consist of the parts of the images, in the same order, with the names of the parts. */
    static Html stacked(String title, List<Bar> bars, List<Row> rows) {
        long longest = longest(bars);
        Html figure = figure(title, bars);
        for (int i = 0; i < rows.size(); i++) {
            Html svg = Svg.decoration("meter parts", HEIGHT + 6).add(Svg.rect(0, 100, HEIGHT + 6, "track"));
            double x = 0;
            int series = 0;
            for (Group group : rows.get(i).groups()) {
                double width = Words.percent(group.unpackedBytes(), longest);
                svg.add(Svg.rect(x, width, HEIGHT + 6, "series" + series++ % 5)
                        .add(Html.tag("title").text(group.name() + " " + Words.size(group.unpackedBytes()))));
                x += width;
            }
            figure.add(row(bars.get(i), svg));
        }
        List<Group> parts = rows.stream()
                .map(Row::groups)
                .filter(groups -> !groups.isEmpty())
                .findFirst()
                .orElse(List.of());
        Html legend = Html.tag("ul", "legend");
        for (int i = 0; i < parts.size(); i++) {
            if (isEmpty(parts.get(i).name(), rows)) {
                continue;
            }
            legend.add(Html.tag("li")
                    .add(Html.tag("svg", "swatch")
                            .with("aria-hidden", "true")
                            .with("width", "12")
                            .with("height", "12")
                            .add(Svg.rect(0, 100, 12, "series" + i % 5)))
                    .add(Html.tag("span").text(parts.get(i).name())));
        }
        return figure.add(legend);
    }

    /** Most stacks bring no Java: a colour for it would only raise questions. */
    private static boolean isEmpty(String part, List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.groups().stream())
                .noneMatch(group -> group.name().equals(part) && group.unpackedBytes() > 0);
    }

    private static Html figure(String title, List<Bar> bars) {
        String words = bars.stream()
                .map(bar -> bar.name() + " " + bar.text() + (bar.change().isEmpty() ? "" : " (" + bar.change() + ")"))
                .collect(Collectors.joining(", ", title + ": ", ". The table below says the same."));
        return Html.tag("figure", "bars")
                .with("role", "img")
                .with("aria-label", words)
                .add(Html.tag("h3").text(title));
    }

    private static Html row(Bar bar, Html svg) {
        return Html.tag("div", bar.taken() ? "bar taken" : "bar")
                .add(Html.tag("span", "name").text(bar.name()))
                .add(svg)
                .add(Html.tag("span", "figure")
                        .add(Html.tag("strong").text(bar.text()))
                        .add(Html.tag("span", "change").text(bar.change())));
    }

    private static long longest(List<Bar> bars) {
        return bars.stream()
                .mapToLong(bar -> Math.max(
                        bar.value() == null ? 0 : bar.value(),
                        // A dot at the end is seen whole.
                        bar.dots().stream().mapToLong(Long::longValue).max().orElse(0) * 103 / 100))
                .max()
                .orElse(0);
    }
}
