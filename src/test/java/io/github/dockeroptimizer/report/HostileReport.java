package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Build;
import io.github.dockeroptimizer.report.Report.Check;
import io.github.dockeroptimizer.report.Report.Event;
import io.github.dockeroptimizer.report.Report.Files;
import io.github.dockeroptimizer.report.Report.Finding;
import io.github.dockeroptimizer.report.Report.Group;
import io.github.dockeroptimizer.report.Report.Health;
import io.github.dockeroptimizer.report.Report.Image;
import io.github.dockeroptimizer.report.Report.Layer;
import io.github.dockeroptimizer.report.Report.Project;
import io.github.dockeroptimizer.report.Report.Step;
import io.github.dockeroptimizer.report.Report.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** A report that tries to become part of the page it is written into. */
final class HostileReport {
    private HostileReport() {}

    /** Returns a report each of whose texts is the given one. */
    static Report of(String text) {
        Finding finding = new Finding(text, text, text);
        return new Report(
                text,
                new Project(text, text, text, text, text, 21, 1, 1, text),
                text,
                text,
                new Build(
                        text,
                        text,
                        1,
                        1,
                        List.of(new Step(text, false, 900), new Step(text, true, 0)),
                        text,
                        true,
                        List.of(text)),
                new Image(
                        text,
                        text,
                        text,
                        text,
                        1,
                        1,
                        1,
                        1L,
                        1,
                        List.of(new Group(text, 1)),
                        List.of(new Layer(text, 1, 1, text, true, 1))),
                new Health(text, 1L, 2, text, text, text, text, List.of(new Event(1, text, text)), List.of(text)),
                Stream.of("passed", "failed", "skipped", "errored", text)
                        .map(outcome -> new Check(text, text, text, text, outcome, text, text, List.of(finding)))
                        .toList(),
                new Verdict(false, List.of(text), text),
                new Files(text, text));
    }
}
