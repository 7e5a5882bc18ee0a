package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.ConsoleSummary.Line.Level;
import io.github.dockeroptimizer.report.Report.Step;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report in about twenty lines, for the console. */
public final class ConsoleSummary {
    private static final int LOG_LINES = 15;
    private static final int LOG_WIDTH = 200;

    private static final int SLOWEST_STEPS = 3;
    private static final long WORTH_NAMING_MS = 500;

    private final Report report;
    private final ConsolePage page;

    private ConsoleSummary(Report report, ConsolePage page) {
        this.report = report;
        this.page = page;
    }

    /**
     * One line of the summary.
     *
     * @param level the log level it belongs to
     * @param text the line without its end
     */
    public record Line(Level level, String text) {
        /** The log levels of Maven that the summary uses. */
        public enum Level {
            /** Worth knowing. */
            INFO,
            /** Should be changed. */
            WARNING,
            /** Must be changed. */
            ERROR
        }
    }

    /**
     * Returns the summary of a report.
     *
     * @param report what to sum up
     * @param unicode whether the console can show {@code ✔ ✘ ·}; plain ASCII marks otherwise
     */
    public static List<Line> of(Report report, boolean unicode) {
        return Stream.concat(opening(report.opening(), unicode).stream(), rest(report, unicode).stream())
                .toList();
    }

    /** Returns what a summary begins with, which is known before the work is done. */
    public static List<Line> opening(Report.Opening opening, boolean unicode) {
        ConsolePage page = new ConsolePage(unicode);
        Report.Project project = opening.project();
        page.section("Project");
        page.line(
                Level.INFO,
                Arrays.asList(
                        (project.artifactId() + " " + project.version()).strip(),
                        project.frameworkName(),
                        project.language(),
                        project.port() == null ? null : "port " + project.port(),
                        project.healthPath()));
        // An image that somebody else built has no plan.
        if (!opening.dockerfile().isEmpty()) {
            page.section("Plan");
            page.line(
                    Level.INFO,
                    List.of(
                            Verdicts.plan(opening),
                            Verdicts.engine(opening.builder(), opening.engine()),
                            opening.dockerfile()));
        }
        return page.lines();
    }

    /** Returns a summary without its opening. */
    public static List<Line> rest(Report report, boolean unicode) {
        ConsolePage page = new ConsolePage(unicode);
        ConsoleSummary summary = new ConsoleSummary(report, page);
        summary.build();
        summary.image();
        if (!report.build().upToDate()) {
            summary.health();
        }
        if (!report.build().upToDate() || !report.verdict().open()) {
            new ConsoleChecks(report, page).add();
        }
        summary.verdict();
        return page.lines();
    }

    private void build() {
        Report.Build build = report.build();
        if (!Verdicts.isBuilt(build)) {
            return;
        }
        if (build.upToDate()) {
            page.section("Build");
            page.line(
                    Level.INFO,
                    "up to date: nothing changed since " + Verdicts.finished(build)
                            + ", recorded verdict (force: -Ddocker-optimizer.force)");
            return;
        }
        long cached = build.steps().stream().filter(Step::cached).count();
        String named = namedSteps(build.steps());
        page.section("Build");
        page.line(
                Level.INFO,
                List.of(
                        Words.count(build.steps().size(), "step") + (cached == 0 ? "" : ", " + cached + " cached"),
                        Words.duration(build.durationMs()) + (named.isEmpty() ? "" : " (" + named + ")")));
        build.warnings().forEach(warning -> page.line(Level.WARNING, page.mark(Level.WARNING) + " " + warning));
    }

    /** Names what took longest in the order of the build, and the dependencies where they cost nothing. */
    private static String namedSteps(List<Step> steps) {
        Map<String, Long> took = new LinkedHashMap<>();
        for (Step step : steps) {
            if (!step.cached()) {
                took.merge(StepWords.of(step), step.durationMs(), Long::sum);
            }
        }
        List<String> slowest = took.keySet().stream()
                .filter(word -> took.getOrDefault(word, 0L) >= WORTH_NAMING_MS)
                .sorted(Comparator.comparing((String word) -> took.getOrDefault(word, 0L))
                        .reversed())
                .limit(SLOWEST_STEPS)
                .toList();
        boolean warm = !took.containsKey(StepWords.DEPENDENCIES)
                && steps.stream().anyMatch(step -> StepWords.of(step).equals(StepWords.DEPENDENCIES));
        return Stream.concat(
                        warm ? Stream.of(StepWords.DEPENDENCIES + " cached") : Stream.empty(),
                        took.entrySet().stream()
                                .filter(word -> slowest.contains(word.getKey()))
                                .map(word -> word.getKey() + " " + Words.duration(word.getValue())))
                .collect(Collectors.joining(", "));
    }

    private void image() {
        Report.Image image = report.image();
        page.section("Image");
        page.line(
                Level.INFO,
                List.of(
                        image.reference(),
                        Words.size(image.unpackedBytes()) + " (" + Words.size(image.compressedBytes())
                                + " compressed)"));
        if (!image.groups().isEmpty()) {
            page.line(
                    Level.INFO,
                    image.groups().stream()
                            .filter(group -> group.unpackedBytes() > 0 || !mayBeNone(group))
                            .map(group -> name(group) + " " + Words.size(group.unpackedBytes()))
                            .toList());
        }
    }

    private static boolean mayBeNone(Report.Group group) {
        return group.name().equals("Java") || isDependencies(group);
    }

    private static boolean isDependencies(Report.Group group) {
        return group.name().equals("dependencies");
    }

    /** Dependencies that have no files of their own are within the application. */
    private String name(Report.Group group) {
        Integer count = report.project().dependencyCount();
        if (count == null || count == 0) {
            return group.name();
        }
        boolean within =
                report.image().groups().stream().anyMatch(other -> isDependencies(other) && other.unpackedBytes() == 0);
        if (within && group.name().equals("application")) {
            return "application with " + Words.dependencies(count);
        }
        return isDependencies(group) ? Words.dependencies(count) : group.name();
    }

    private void health() {
        Report.Health health = report.health();
        if (!Verdicts.isBuilt(report.build()) && health.status().equals("skipped")) {
            // The line of the check that was skipped says it already.
            return;
        }
        page.section("Health");
        if (!Verdicts.isSick(health)) {
            boolean proven = Verdicts.isProven(health);
            String rule = proven && !health.rule().isBlank() ? health.rule() : null;
            page.line(
                    Level.INFO,
                    Arrays.asList(Verdicts.health(health), proven ? health.probe() : health.reason(), rule));
            return;
        }
        Level level = report.verdict().open() ? Level.WARNING : Level.ERROR;
        page.line(level, List.of(Verdicts.health(health), health.reason()));
        List<String> log = Words.withoutStackFrames(health.containerLog());
        for (String entry : log.subList(Math.max(0, log.size() - LOG_LINES), log.size())) {
            page.line(level, "| " + Words.clip(Words.line(entry), LOG_WIDTH, page.cut()));
        }
    }

    private void verdict() {
        boolean open = report.verdict().open();
        String by = open ? "" : " by " + String.join(", ", Verdicts.blockingNames(report));
        page.section("Verdict");
        page.line(
                open ? Level.INFO : Level.ERROR,
                List.of(Verdicts.word(report) + by, "report " + report.files().directory() + "/" + ReportWriter.HTML));
    }
}
