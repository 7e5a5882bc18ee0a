package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Check;
import io.github.dockeroptimizer.report.Report.Finding;
import java.util.List;

/** The checks: those that need attention as cards, the others as a list. */
final class HtmlChecks {
    private HtmlChecks() {}

    static Html section(Report report) {
        CheckGroups groups = CheckGroups.of(report);
        Html section = Html.tag("section")
                .with("aria-labelledby", "checks")
                .add(Html.tag("h2").with("id", "checks").text("Checks"))
                .add(Html.tag("p", "lead").text(summary(groups)))
                .addEach(groups.open(), check -> card(check, report));
        if (!groups.skipped().isEmpty()) {
            section.add(list("Skipped", groups.skipped(), report, true));
        }
        if (!groups.passed().isEmpty()) {
            section.add(list("Passed", groups.passed(), report, report.verdict().open()));
        }
        return section;
    }

    private static String summary(CheckGroups groups) {
        int all =
                groups.open().size() + groups.skipped().size() + groups.passed().size();
        if (all == 0) {
            return "None ran.";
        }
        return groups.passed().size() + " of " + Words.count(all, "check") + " passed"
                + (groups.open().isEmpty() ? "" : ", " + groups.open().size() + " to look at")
                + (groups.skipped().isEmpty() ? "" : ", " + groups.skipped().size() + " skipped") + ".";
    }

    private static Html card(Check check, Report report) {
        Html title = Html.tag("h3").add(mark(check, report)).text(check.name()).add(chip(check.severity()));
        if (check.outcome().equals("errored")) {
            title.add(chip("could not run"));
        }
        if (CheckGroups.blocks(check, report)) {
            title.add(Html.tag("span", "chip strong").text("closes the gate"));
        }
        Html card = Html.tag("div", "card " + tone(check, report))
                .with("id", anchor(check))
                .add(title.add(Html.tag("span", "id").text(check.id())));
        if (!check.rationale().isBlank()) {
            card.add(Html.tag("p", "why").prose(check.rationale()));
        }
        if (check.findings().isEmpty()) {
            return card.add(Html.tag("p").prose(Words.capital(Verdicts.unfinished(check))));
        }
        return card.add(findings(check.findings()));
    }

    /** Says a remedy once where one finding after the other has the same. */
    private static Html findings(List<Finding> findings) {
        Html list = Html.tag("ul", "findings");
        for (int i = 0; i < findings.size(); i++) {
            String remedy = findings.get(i).remedy();
            boolean repeated =
                    i + 1 < findings.size() && findings.get(i + 1).remedy().equals(remedy);
            list.add(finding(findings.get(i), repeated ? "" : remedy));
        }
        return list;
    }

    private static Html finding(Finding finding, String remedy) {
        Html item = Html.tag("li").add(Html.tag("p").prose(finding.message()));
        if (!finding.location().isBlank()) {
            item.add(Html.tag("p", "where").add(Html.tag("code").text(finding.location())));
        }
        return remedy.isBlank()
                ? item
                : item.add(Html.tag("p", "remedy")
                        .add(Html.tag("strong").text("What to do: "))
                        .prose(remedy));
    }

    private static Html list(String title, List<Check> checks, Report report, boolean open) {
        Html fold = Html.tag("details", "fold");
        return (open ? fold.with("open", "") : fold)
                .add(Html.tag("summary").text(title + " (" + checks.size() + ")"))
                .add(Html.tag("ul", "quiet").addEach(checks, check -> row(check, report)));
    }

    private static Html row(Check check, Report report) {
        Html row = Html.tag("li")
                .with("id", anchor(check))
                .add(mark(check, report))
                .add(Html.tag("strong").text(check.title()));
        if (!check.detail().isBlank()) {
            row.text(" ").add(Html.tag("span").prose(check.detail()));
        }
        return row.add(Html.tag("p", "why")
                .prose(check.rationale() + " ")
                .add(Html.tag("span", "id").text(check.name() + ", " + check.id() + ", " + check.severity())));
    }

    private static Html mark(Check check, Report report) {
        return Html.tag("span", "mark " + tone(check, report))
                .with("role", "img")
                .with("aria-label", check.outcome())
                .text(CheckGroups.mark(check, report));
    }

    private static String tone(Check check, Report report) {
        return switch (CheckGroups.mark(check, report)) {
            case "✔" -> "good";
            case "✘" -> "bad";
            case "!" -> "warn";
            default -> "calm";
        };
    }

    private static Html chip(String text) {
        return Html.tag("span", "chip").text(text);
    }

    /** Returns the fragment at which the page shows a check. */
    static String anchor(Check check) {
        return "check-" + check.name();
    }
}
