package io.github.dockeroptimizer.report;

import java.util.Locale;

/** Shapes of small charts. Widths are per cent, so that a chart fits any screen and its texts keep their size. */
final class Svg {
    private Svg() {}

    /** Returns an empty chart as wide as its place, with what it shows in words. */
    static Html chart(String classes, int height, String words) {
        return Html.tag("svg", classes)
                .with("role", "img")
                .with("aria-label", words)
                .with("width", "100%")
                .with("height", Integer.toString(height));
    }

    /** Returns an empty chart that shows nothing which the text beside it does not say. */
    static Html decoration(String classes, int height) {
        return Html.tag("svg", classes)
                .with("aria-hidden", "true")
                .with("width", "100%")
                .with("height", Integer.toString(height));
    }

    /** Returns a rectangle from the top, its place and width in per cent of the chart. */
    static Html rect(double x, double width, int height, String classes) {
        return Html.tag("rect", classes)
                .with("x", percent(x))
                .with("width", percent(width))
                .with("height", Integer.toString(height));
    }

    /** Returns a figure in per cent: {@code 12.34%}. */
    static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
