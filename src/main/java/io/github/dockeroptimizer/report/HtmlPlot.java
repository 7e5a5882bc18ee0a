package io.github.dockeroptimizer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Points between an axis of sizes and one of times. Both begin at zero, so that distances are what they seem. */
final class HtmlPlot {
    private static final int HEIGHT = 320;
    private static final int MOST_TIMES = 5;
    /** More have no room beside each other on a phone. */
    private static final int MOST_SIZES = 4;

    private static final int LINE = 20;
    private static final int GAP = 14;
    private static final double RIGHT = 60;

    /** Room for labels is reckoned as on a phone: what is apart there is apart on wider screens, too. */
    private static final double PHONE = 290;

    private static final double LETTER = 8.5;

    private final List<Point> points;
    private final Axis bytes;
    private final Axis millis;

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

    /** Where a label lies: from and to in per cent of the width, and its height. */
    private record Place(double from, double to, double y) {
        boolean hits(Place other) {
            return from < other.to && other.from < to && Math.abs(y - other.y) < LINE;
        }
    }

    HtmlPlot(List<Point> points) {
        this.points = points;
        this.bytes = Axis.upTo(points.stream().mapToLong(Point::bytes).max().orElse(1), 10_000_000, MOST_SIZES);
        this.millis = Axis.upTo(points.stream().mapToLong(Point::millis).max().orElse(1), 100, MOST_TIMES);
    }

    /** An axis from zero to a round number, some way after the last value. */
    record Axis(long step, int ticks) {
        static Axis upTo(long most, long smallestStep, int mostTicks) {
            double end = most * 1.05;
            long step = smallestStep;
            for (int i = 0; step * mostTicks < end; i++) {
                // 1, 2, 5, 10: the steps that people read without thinking.
                step = i % 3 == 1 ? step * 5 / 2 : step * 2;
            }
            return new Axis(step, Math.max(1, (int) Math.ceil(end / step)));
        }

        long end() {
            return step * ticks;
        }
    }

    Html figure() {
        String words = points.stream()
                .map(Point::words)
                .collect(
                        Collectors.joining("; ", "Size against time to healthy: ", ". The tables above say the same."));
        Html svg = Svg.chart("plot", HEIGHT, words);
        IntStream.rangeClosed(0, millis.ticks()).forEach(tick -> times(svg, tick));
        IntStream.rangeClosed(0, bytes.ticks()).forEach(tick -> sizes(svg, tick));
        List<Place> taken = new ArrayList<>();
        points.forEach(point -> taken.add(dot(point)));
        points.forEach(point -> draw(svg, point, taken));
        return Html.tag("figure", "plotted")
                .add(Html.tag("p", "label y").text("Healthy after"))
                .add(svg)
                .add(Html.tag("p", "label x").text("Unpacked size"));
    }

    private void times(Html svg, int tick) {
        String y = Integer.toString(HEIGHT - HEIGHT * tick / millis.ticks());
        svg.add(line("grid", "0", "100%", y, y))
                .add(text("tick y", "0", y, tick == 0 ? "0" : tickTime(millis.step() * tick)));
    }

    private void sizes(Html svg, int tick) {
        String x = Svg.percent(100.0 * tick / bytes.ticks());
        String bottom = Integer.toString(HEIGHT);
        svg.add(line("grid", x, x, "0", bottom));
        if (tick > 0) {
            String size = Words.size(bytes.step() * tick).replace(".0 ", " ");
            svg.add(text(tick == bytes.ticks() ? "tick x last" : "tick x", x, bottom, size));
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

    private Place dot(Point point) {
        double half = 100 * 10 / PHONE;
        return new Place(x(point) - half, x(point) + half, y(point));
    }

    /** Draws a point with its label, which lies beside it or as near as there is room, with a line to it. */
    private void draw(Html svg, Point point, List<Place> taken) {
        boolean left = x(point) > RIGHT;
        Place place = place(point, left, 0);
        for (int i = 2; i < 2 * HEIGHT / LINE && (isOff(place) || taken.stream().anyMatch(place::hits)); i++) {
            place = place(point, left, (i % 2 == 0 ? -1 : 1) * (i / 2) * LINE);
        }
        taken.add(place);
        int side = left ? -1 : 1;
        String down = coordinate(place.y() - y(point));
        Html mark = Html.tag("svg", point.taken() ? "point taken" : "point")
                .with("aria-hidden", "true")
                .with("x", Svg.percent(x(point)))
                .with("y", coordinate(y(point)));
        if (!down.equals("0")) {
            mark.add(line("leader", "0", Integer.toString(side * GAP), "0", down));
        }
        svg.add(mark.add(Html.tag("circle")
                        .with("r", point.taken() ? "9" : "7")
                        .add(Html.tag("title").text(point.words())))
                .add(Html.tag("text", left ? "name before" : "name")
                        .with("x", Integer.toString(side * (GAP + 2)))
                        .with("y", down)
                        .text(point.name())));
    }

    private Place place(Point point, boolean left, int down) {
        double from = x(point) + 100 * GAP / PHONE;
        double width = 100 * LETTER * point.name().length() / PHONE;
        double mirrored = x(point) - 100 * GAP / PHONE - width;
        return new Place(left ? mirrored : from, left ? mirrored + width : from + width, y(point) + down);
    }

    private static boolean isOff(Place place) {
        return place.y() < LINE / 2.0 || place.y() > HEIGHT - LINE / 2.0;
    }

    private double x(Point point) {
        return Words.percent(point.bytes(), bytes.end());
    }

    private double y(Point point) {
        return HEIGHT - HEIGHT * Words.percent(point.millis(), millis.end()) / 100;
    }

    private static String coordinate(double value) {
        return Long.toString(Math.round(value));
    }
}
