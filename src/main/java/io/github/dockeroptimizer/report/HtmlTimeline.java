package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Event;
import io.github.dockeroptimizer.report.Report.Health;
import java.util.List;

/** A time axis with a lane for each observer; the numbers of its dots are those of the table of events. */
final class HtmlTimeline {
    private static final long[] STEPS_MS = {
        100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 60_000, 120_000, 300_000, 600_000, 1_800_000
    };
    private static final int TICKS = 5;
    private static final int LANE = 30;

    private final Health health;
    private final long span;

    HtmlTimeline(Health health) {
        this.health = health;
        long last = health.timeline().stream().mapToLong(Event::atMs).max().orElse(0);
        span = Math.max(1, Math.max(last, health.waitedMs()));
    }

    /** Returns the axis with its lanes. */
    Html figure() {
        List<String> sources = health.timeline().stream()
                .map(Event::source)
                .distinct()
                .sorted()
                .toList();
        Html figure = Html.tag("figure", "timeline")
                .with("role", "img")
                .with("aria-label", "Time axis of the events; the table below says the same")
                .addEach(sources, this::lane)
                .add(axis());
        return health.startupMs() == null
                ? figure
                : figure.add(Html.tag("p", "note").text("Dashed line: " + Verdicts.health(health)));
    }

    private Html lane(String source) {
        Html svg = Svg.decoration("lane", LANE)
                .add(Html.tag("line", "rail")
                        .with("x2", "100%")
                        .with("y1", Integer.toString(LANE / 2))
                        .with("y2", Integer.toString(LANE / 2)));
        if (health.startupMs() != null) {
            svg.add(vertical("healthy", health.startupMs(), LANE));
        }
        boolean numbered = health.timeline().size() <= HtmlHealth.SHOWN_EVENTS;
        int number = 1;
        for (Event event : health.timeline()) {
            if (event.source().equals(source)) {
                dot(svg, event, numbered ? Integer.toString(number) : "");
            }
            number++;
        }
        return row(source, svg);
    }

    private void dot(Html svg, Event event, String number) {
        String x = at(event.atMs());
        String y = Integer.toString(LANE / 2);
        svg.add(Html.tag("circle")
                .with("cx", x)
                .with("cy", y)
                .with("r", number.isEmpty() ? "5" : "9")
                .add(Html.tag("title").text(Words.duration(event.atMs()) + ": " + Words.line(event.text()))));
        if (!number.isEmpty()) {
            svg.add(Html.tag("text").with("x", x).with("y", y).text(number));
        }
    }

    private Html axis() {
        Html svg = Svg.decoration("axis", LANE - 6);
        long step = STEPS_MS[STEPS_MS.length - 1];
        for (long candidate : STEPS_MS) {
            if (span / candidate <= TICKS) {
                step = candidate;
                break;
            }
        }
        for (long tick = 0; tick <= span; tick += step) {
            svg.add(vertical("tick", tick, 5));
            boolean last = tick > span * 0.9;
            svg.add(Html.tag("text", last ? "end" : "middle")
                    .with("x", at(tick))
                    .with("y", "16")
                    .text(tickText(tick)));
        }
        return row("", svg);
    }

    private static String tickText(long millis) {
        boolean seconds = millis % 1_000 == 0 && millis < 120_000;
        return seconds ? millis / 1_000 + " s" : Words.duration(millis);
    }

    private Html vertical(String classes, long millis, int height) {
        return Html.tag("line", classes)
                .with("x1", at(millis))
                .with("x2", at(millis))
                .with("y2", Integer.toString(height));
    }

    private static Html row(String label, Html svg) {
        return Html.tag("div", "row").add(Html.tag("span", "label").text(label), svg);
    }

    private String at(long millis) {
        return Svg.percent(Words.percent(millis, span));
    }
}
