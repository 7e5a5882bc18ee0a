package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The head of the page: what was built, and whether it may go on. */
final class HtmlVerdict {
    private HtmlVerdict() {}

    static Html header(Report report) {
        return Html.tag("header")
                .add(Html.tag("p", "kicker").text(coordinates(report.project())))
                .add(Html.tag("h1").text(report.image().reference()))
                .add(Html.tag("ul", "facts")
                        .addEach(facts(report), fact -> Html.tag("li").text(fact)))
                .add(banner(report))
                .add(navigation());
    }

    private static String coordinates(Report.Project project) {
        return project.groupId() + ":" + project.artifactId() + ":" + project.version();
    }

    private static List<String> facts(Report report) {
        List<String> facts = new ArrayList<>();
        Report.Project project = report.project();
        facts.add(project.frameworkName());
        if (project.language() != null) {
            facts.add(project.language());
        }
        if (project.dependencyCount() != null) {
            facts.add(Words.dependencies(project.dependencyCount()));
        }
        facts.add(Verdicts.plan(report));
        facts.add(report.image().platform());
        facts.add(
                report.image().user().isBlank()
                        ? "user not set"
                        : "user " + report.image().user());
        facts.removeIf(String::isBlank);
        return facts;
    }

    private static Html banner(Report report) {
        boolean open = report.verdict().open();
        List<Check> blocking = CheckGroups.of(report).open().stream()
                .filter(check -> CheckGroups.blocks(check, report))
                .toList();
        Html text = Html.tag("div")
                .add(Html.tag("h2").with("id", "verdict").text("Gate " + Verdicts.word(report)))
                .add(Html.tag("p").prose(Verdicts.reason(report)));
        if (!blocking.isEmpty()) {
            text.add(Html.tag("ul").addEach(blocking, HtmlVerdict::reason));
        }
        return Html.tag("section", "verdict " + (open ? "good" : "bad"))
                .with("aria-labelledby", "verdict")
                .add(Html.tag("span", "badge").with("aria-hidden", "true").text(open ? "✔" : "✘"), text);
    }

    private static Html reason(Check check) {
        String why = check.findings().isEmpty()
                ? Verdicts.unfinished(check)
                : check.findings().get(0).message();
        int rest = check.findings().size() - 1;
        return Html.tag("li")
                .add(Html.tag("a").with("href", "#" + HtmlChecks.anchor(check)).text(check.name()))
                .text(": ")
                .prose(why)
                .text(rest > 0 ? " And " + rest + " more." : "");
    }

    private static Html navigation() {
        return Html.tag("nav")
                .with("aria-label", "Sections")
                .add(Html.tag("ul").addEach(List.of("Checks", "Image", "Health", "Build"), name -> Html.tag("li")
                        .add(Html.tag("a")
                                .with("href", "#" + name.toLowerCase(Locale.ROOT))
                                .text(name))));
    }
}
