package io.github.dockeroptimizer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.report.ConsoleSummary.Line;
import io.github.dockeroptimizer.report.ConsoleSummary.Line.Level;
import io.github.dockeroptimizer.report.Report.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {
    @Test
    void aConsoleWithoutUnicodeGetsPlainMarks() {
        for (Report report : List.of(Reports.open(), Reports.closedBySize(), Reports.unhealthy(), Reports.errored())) {
            assertThat(GoldenReportsTest.console(report, false)).matches("\\p{ASCII}*");
        }
        assertThat(ConsoleSummary.of(Reports.closedBySize(), false))
                .extracting(Line::text)
                .anyMatch(text -> text.contains("+ non-root (65532)"))
                .anyMatch(text -> text.contains("x image-size: closes the gate, see below"))
                .anyMatch(text -> text.contains("! pinned-base: "))
                .contains("Image     orders:1.4.0 - 216.8 MB (117.6 MB compressed)");
    }

    @Test
    void anOpenGateIsNoError() {
        assertThat(ConsoleSummary.of(Reports.open(), true))
                .hasSizeLessThan(20)
                .extracting(Line::level)
                .doesNotContain(Level.ERROR);
    }

    @Test
    void aBuildThatWentOtherwiseThanItShouldIsAWarning() {
        Report open = Reports.open();
        Report.Build build = open.build();
        Report report = Reports.with(
                open,
                new Report.Build(
                        build.builder(),
                        build.engine(),
                        build.durationMs(),
                        build.contextBytes(),
                        build.steps(),
                        build.finishedAt(),
                        false,
                        List.of("No network.")),
                open.health());

        assertThat(ConsoleSummary.of(report, true)).contains(new Line(Level.WARNING, "          ! No network."));
        assertThat(ReportMarkdown.of(report)).contains("\n! No network.\n");
        assertThat(ReportHtml.of(report)).contains("<p>No network.</p>");
    }

    @Test
    void whatClosesTheGateIsToldOnceAndInOnePieceHoweverLong() {
        Report closed = Reports.closedBySize();
        String message = closed.checks().get(4).findings().get(0).message();

        assertThat(ConsoleSummary.of(closed, true))
                .noneMatch(line -> line.text().contains(message));
        assertThat(GateReasons.of(closed)).anyMatch(line -> line.startsWith(message + " Use variant"));
    }

    @Test
    void aRemedyOfSeveralFindingsComesLast() {
        assertThat(GateReasons.of(Reports.closedBySize()).subList(0, 4))
                .containsExactly(
                        "The image has the build tool `/usr/bin/gcc`, expected none.",
                        "The image has the build tool `/usr/bin/make`, expected none.",
                        "The image has the build tool `/usr/share/maven/bin/mvn`, expected none. Copy only the result of"
                                + " the build stage into the runtime stage.",
                        "1 more of build-tools in the report.");
    }

    @Test
    void aCheckThatCouldNotRunClosesTheGateWithItsReason() {
        assertThat(GateReasons.of(Reports.errored()))
                .containsExactly("Check build-tools could not run, so nothing is known: The shell of the image did not"
                        + " answer within 10 s.");
    }

    @Test
    void foreignTextsCannotSteerTheConsole() {
        Report report = HostileReport.of("a\u001B[2Jb\rc\nd\u202Ee");

        assertThat(ConsoleSummary.of(report, true)).extracting(Line::text).allSatisfy(text -> assertThat(text)
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]"));
    }

    @Test
    void aCheckWithoutALimitToHoldTheImageAgainstIsNotWorthALine() {
        Check check = Reports.open().checks().get(0);
        Check idle = new Check(
                check.id(),
                "compressed-size",
                check.title(),
                "error",
                "skipped",
                "no limit is set by `<maxCompressedSize>`",
                check.rationale(),
                List.of());

        assertThat(ConsoleSummary.of(withChecks(Reports.open(), List.of(idle)), true))
                .extracting(Line::text)
                .noneMatch(text -> text.contains("compressed-size"));
    }

    @Test
    void aRunThatFoundNothingChangedSaysSoInAFewLines() {
        assertThat(ConsoleSummary.of(Reports.open().asUpToDate(), true))
                .extracting(Line::text)
                .contains("Build     up to date: nothing changed since 2026-11-24 17:42, recorded verdict (force:"
                        + " -Ddocker-optimizer.force)")
                .noneMatch(text -> text.startsWith("Health") || text.startsWith("Checks"))
                .hasSize(6);
    }

    @Test
    void aRecordedVerdictThatIsClosedStillSaysWhy() {
        assertThat(ConsoleSummary.of(Reports.closedBySize().asUpToDate(), true))
                .extracting(Line::text)
                .anyMatch(text -> text.contains("image-size: "))
                .anyMatch(text -> text.contains("closed by "));
    }

    @Test
    void manyPassedChecksAreCounted() {
        Report report = Reports.open();
        Check check = report.checks().get(0);
        List<Check> many = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> many.add(check));

        List<String> texts = ConsoleSummary.of(withChecks(report, many), true).stream()
                .map(Line::text)
                .toList();

        List<String> rows = texts.subList(6, texts.size() - 1);
        assertThat(rows).hasSize(3).allMatch(row -> row.length() <= 120);
        assertThat(rows.get(2)).endsWith("   34 more passed");
        assertThat(String.join("", rows).split("✔", -1)).hasSize(1 + 6);
    }

    @Test
    void anOutcomeOfALaterVersionIsNoPass() {
        Check passed = Reports.open().checks().get(0);
        Check unknown = new Check(
                passed.id(), passed.name(), passed.title(), "warning", "unsure", "Half of it.", "", List.of());

        assertThat(ConsoleSummary.of(withChecks(Reports.open(), List.of(unknown)), true))
                .contains(new Line(Level.WARNING, "Checks    ! build-tools: unsure: Half of it."));
    }

    @Test
    void aRunWithoutChecksSaysSo() {
        assertThat(ConsoleSummary.of(withChecks(Reports.open(), List.of()), true))
                .contains(new Line(Level.INFO, "Checks    none ran"));
    }

    @Test
    void everyLabelStandsInItsColumn() {
        Set<String> labels = Set.of("Project", "Plan", "Build", "Image", "Health", "Checks", "Verdict", "");

        assertThat(ConsoleSummary.of(Reports.unhealthy(), true)).allSatisfy(line -> assertThat(labels)
                .contains(line.text().substring(0, 10).strip()));
    }

    private static Report withChecks(Report report, List<Check> checks) {
        return new Report(
                report.schemaVersion(),
                report.project(),
                report.variant(),
                report.buildFrom(),
                report.build(),
                report.image(),
                report.health(),
                checks,
                report.verdict(),
                report.files());
    }
}
