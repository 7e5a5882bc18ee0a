package io.github.dockeroptimizer.report;

import java.util.ArrayList;
import java.util.List;

/** {@code report.html}: a report for people, as one page that needs no script and nothing from elsewhere. */
public final class ReportHtml {
    private ReportHtml() {}

    /** Returns the report as an HTML page. */
    public static String of(Report report) {
        Html body = Html.tag("body")
                .add(
                        Html.tag("a", "skip").with("href", "#main").text("Skip to the findings"),
                        HtmlVerdict.header(report),
                        Html.tag("main")
                                .with("id", "main")
                                .add(
                                        HtmlFigures.section(report),
                                        HtmlChecks.section(report),
                                        HtmlImage.section(report.image()),
                                        HtmlHealth.section(report.health()),
                                        HtmlBuild.section(report.build())),
                        footer(report));
        return HtmlPage.of(report.image().reference() + ": gate " + Verdicts.word(report), body);
    }

    private static Html footer(Report report) {
        List<String[]> facts = new ArrayList<>();
        facts.add(new String[] {"Image id", report.image().id()});
        facts.add(new String[] {"Engine", Verdicts.engine(report.build())});
        facts.add(new String[] {"Dockerfile", report.files().dockerfile()});
        facts.add(new String[] {"Schema version", report.schemaVersion()});
        return Html.tag("footer")
                .add(Html.tag("dl").addEach(facts, fact -> Html.tag("div")
                        .add(
                                Html.tag("dt").text(fact[0]),
                                Html.tag("dd").add(Html.tag("code").text(fact[1])))))
                .add(Html.tag("p")
                        .text(
                                "Written by docker-optimizer-maven-plugin. 1 MB is 1,000,000 bytes. Unpacked size is the sum"
                                        + " of the files in all layers, compressed size that of the layers as a registry"
                                        + " sends them, dead bytes those that a later layer hides."));
    }
}
