package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Build;
import io.github.dockeroptimizer.report.Report.Step;

/** How long each step of the build took. */
final class HtmlBuild {
    private HtmlBuild() {}

    static Html section(Build build) {
        Html section = Html.tag("section")
                .with("aria-labelledby", "build")
                .add(Html.tag("h2").with("id", "build").text("Build"));
        if (!Verdicts.isBuilt(build)) {
            return section.add(Html.tag("p", "lead").text("The image was there; this run built nothing."));
        }
        long longest = build.steps().stream().mapToLong(Step::durationMs).max().orElse(0);
        long cached = build.steps().stream().filter(Step::cached).count();
        HtmlTable table = HtmlTable.stacking("Steps in the order of their start")
                .words("Step")
                .texts("Instruction")
                .figures("Time");
        for (Step step : build.steps()) {
            Html instruction = Html.tag("div").add(HtmlTable.instruction(StepWords.instruction(step.name())));
            if (!step.cached()) {
                instruction.add(Svg.decoration("spark", 4)
                        .add(Svg.rect(0, Words.percent(step.durationMs(), longest), 4, "fill own")));
            }
            table.row(HtmlTable.text(StepWords.stage(step.name())), instruction, time(step));
        }
        if (build.upToDate()) {
            section.add(Html.tag("p", "lead")
                    .text("Nothing had changed since " + Verdicts.finished(build)
                            + ", so nothing was built or started again. All of this is what that run found."));
        }
        build.warnings().forEach(warning -> section.add(Html.tag("p").text(warning)));
        return section.add(Html.tag("p", "lead")
                        .text(Words.count(build.steps().size(), "step") + ", " + cached + " cached, in "
                                + Words.duration(build.durationMs()) + " with " + Verdicts.engine(build) + ". "
                                + Words.size(build.contextBytes()) + " of context sent."))
                .add(table.html());
    }

    private static Html time(Step step) {
        return step.cached()
                ? Html.tag("span", "chip").text("cached")
                : HtmlTable.text(Words.duration(step.durationMs()));
    }
}
