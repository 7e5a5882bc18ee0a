package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Event;
import io.github.dockeroptimizer.report.Report.Health;

/** What the started image showed. */
final class HtmlHealth {
    /** So many events are at a glance; more are folded under the time axis. */
    static final int SHOWN_EVENTS = 16;

    private HtmlHealth() {}

    static Html section(Health health) {
        boolean skipped = health.status().equals("skipped");
        String tone = skipped ? "calm" : Verdicts.isSick(health) ? "bad" : "good";
        String mark = skipped ? "·" : Verdicts.isSick(health) ? "✘" : "✔";
        Html section = Html.tag("section")
                .with("aria-labelledby", "health")
                .add(Html.tag("h2").with("id", "health").text("Health"))
                .add(Html.tag("p", "lead")
                        .add(Html.tag("span", "mark " + tone)
                                .with("aria-hidden", "true")
                                .text(mark))
                        .add(Html.tag("strong").text(Words.capital(Verdicts.health(health)) + ". "))
                        .prose(health.reason()));
        if (!health.probe().isBlank()) {
            section.add(pair("Asked", health.probe()));
        }
        if (!health.rule().isBlank()) {
            section.add(pair("Rule", health.rule()));
        }
        if (health.lastOutput() != null && !health.lastOutput().isBlank()) {
            section.add(pair("Last answer", health.lastOutput()));
        }
        if (!health.timeline().isEmpty()) {
            section.add(new HtmlTimeline(health).figure()).add(events(health));
        }
        if (!health.containerLog().isEmpty() && !health.status().equals("healthy")) {
            section.add(log(health));
        }
        return section;
    }

    private static Html pair(String label, String value) {
        return Html.tag("p", "pair")
                .add(Html.tag("span", "label").text(label + " "))
                .add(Html.tag("code").text(Words.line(value)));
    }

    private static Html events(Health health) {
        HtmlTable table = HtmlTable.scrolling("Events")
                .index()
                .figures("After")
                .words("Seen by")
                .texts("What");
        int number = 1;
        for (Event event : health.timeline()) {
            table.row(
                    HtmlTable.text(Integer.toString(number++)),
                    HtmlTable.text(Words.duration(event.atMs())),
                    HtmlTable.text(event.source()),
                    HtmlTable.text(Words.line(event.text())));
        }
        if (health.timeline().size() <= SHOWN_EVENTS) {
            return table.html();
        }
        return Html.tag("details", "fold")
                .add(Html.tag("summary")
                        .text("All " + Words.count(health.timeline().size(), "event")))
                .add(table.html());
    }

    private static Html log(Health health) {
        Html lines = Html.tag("pre");
        health.containerLog().forEach(line -> lines.text(Words.line(line) + "\n"));
        return Html.tag("details", "fold")
                .with("open", "")
                .add(Html.tag("summary")
                        .text("Container log, last "
                                + Words.count(health.containerLog().size(), "line")))
                .add(Html.tag("div", "log")
                        .with("role", "region")
                        .with("aria-label", "Container log")
                        .with("tabindex", "0")
                        .add(lines));
    }
}
