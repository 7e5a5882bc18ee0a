package io.github.dockeroptimizer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Points between an axis of sizes and one of times. Both begin at zero, so that distances are what they seem. */
final class HtmlPlot {
    private static final int HEIGHT = 320;
    private static final int TICKS = 4;
    private static final int LINE = 20;
    private static final double RIGHT_HALF = 60;

    private final List<Point> points;
    private final long mostBytes;
    private final long mostMillis;

    /**
     * An image.
     *
     * @param taken whether it is the one to take
     */
    record Point(String name, long bytes, long millis, boolean taken) {
        String words() {
            return name + ", " + Words.size(bytes) + ", " + Words.duration(millis);
        }
    }

    /** A label at a height that no other label has beside it. */
    private record Label(Point point, double y) {}

    HtmlPlot(List<Point> points) {
        this.points = points;
        this.mostBytes = roomy(points.stream().mapToLong(Point::bytes).max().orElse(1), 10_000_000);
        this.mostMillis = roomy(points.stream().mapToLong(Point::millis).max().orElse(1), 100);
    }

    /** Returns the end of an axis: a round number, some way after the last value. */
    private static long roomy(long most, long smallestStep) {
        long step = smallestStep;
        for (int i = 0; step * TICKS < most * 1.05; i++) {
            // 1, 2.5, 5, 10: the steps that people read without thinking.
            step = i % 3 == 0 ? step * 5 / 2 : step * 2;
        }
        return step * TICKS;
    }

    Html figure() {
        String words = points.stream()
                .map(Point::words)
                .collect(
                        Collectors.joining("; ", "Size against time to healthy: ", ". The tables above say the same."));
        Html svg = Svg.chart("plot", HEIGHT, words);
        for (int i = 0; i <= TICKS; i++) {
            axis(svg, i);
        }
        labels().forEach(label -> point(svg, label));
        return Html.tag("figure", "plotted")
                .add(Html.tag("p", "label y").text("Healthy after"))
                .add(svg)
                .add(Html.tag("p", "label x").text("Unpacked size"));
    }

    private void axis(Html svg, int tick) {
        String x = Svg.percent(100.0 * tick / TICKS);
        String y = Integer.toString(HEIGHT - HEIGHT * tick / TICKS);
        svg.add(line("grid", "0", "100%", y, y), line("grid", x, x, "0", Integer.toString(HEIGHT)));
        svg.add(text("tick y", "0", y, tick == 0 ? "0" : tickTime(mostMillis * tick / TICKS)));
        if (tick > 0) {
            svg.add(text(
                    tick == TICKS ? "tick x last" : "tick x",
                    x,
                    Integer.toString(HEIGHT),
                    Words.size(mostBytes * tick / TICKS).replace(".0 ", " ")));
        }
    }

    private static String tickTime(long millis) {
        return millis % 1_000 == 0 && millis < 60_000 ? millis / 1_000 + " s" : Words.duration(millis);
    }

    private static Html line(String classes, String x1, String x2, String y1, String y2) {
        return Html.tag("line", classes)
                .with("x1", x1)
                .with("x2", x2)
                .with("y1", y1)
                .with("y2", y2);
    }

    private static Html text(String classes, String x, String y, String text) {
        return Html.tag("text", classes).with("x", x).with("y", y).text(text);
    }

    /** Pushes labels that would lie on each other apart, from the top down. */
    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        double lowest = -LINE;
        for (Point point :
                points.stream().sorted(Comparator.comparingDouble(this::y)).toList()) {
            lowest = Math.max(y(point), lowest + LINE);
            labels.add(new Label(point, lowest));
        }
        return labels;
    }

    private void point(Html svg, Label label) {
        Point point = label.point();
        double x = Words.percent(point.bytes(), mostBytes);
        boolean left = x > RIGHT_HALF;
        svg.add(Html.tag("circle", point.taken() ? "taken" : "other")
                .with("cx", Svg.percent(x))
                .with("cy", coordinate(y(point)))
                .with("r", point.taken() ? "9" : "7")
                .add(Html.tag("title").text(point.words())));
        svg.add(Html.tag("text", (left ? "name before" : "name") + (point.taken() ? " taken" : ""))
                .with("x", Svg.percent(x))
                .with("y", coordinate(label.y()))
                .with("dx", left ? "-14" : "14")
                .text(point.name()));
    }

    private double y(Point point) {
        return HEIGHT - HEIGHT * Words.percent(point.millis(), mostMillis) / 100;
    }

    private static String coordinate(double value) {
        return Long.toString(Math.round(value));
    }
}
