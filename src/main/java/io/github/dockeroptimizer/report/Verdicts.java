package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Check;
import java.util.List;

/** The verdict and the health of a report in words. */
final class Verdicts {
    private static final int MINUTE = "2026-11-24T17:42".length();

    private Verdicts() {}

    /** Returns {@code open} or {@code closed}. */
    static String word(Report report) {
        return report.verdict().open() ? "open" : "closed";
    }

    /** Returns why the gate is open or closed, as one sentence. */
    static String reason(Report report) {
        if (!report.verdict().open()) {
            List<String> names = blockingNames(report);
            return Words.count(names.size(), "check") + (names.size() == 1 ? " closes" : " close") + " it: "
                    + String.join(", ", names) + ".";
        }
        int findings = CheckGroups.of(report).open().size();
        if (report.verdict().failOn().equals("never")) {
            return "It never closes, for `failOn` is `never`; " + attention(findings) + ".";
        }
        String severities =
                switch (report.verdict().failOn()) {
                    case "info" -> "No check";
                    case "warning" -> "No check of severity warning or error";
                    default -> "No check of severity " + report.verdict().failOn();
                };
        return severities + " failed; " + attention(findings) + ".";
    }

    private static String attention(int findings) {
        return switch (findings) {
            case 0 -> "nothing needs attention";
            case 1 -> "1 check needs attention";
            default -> findings + " checks need attention";
        };
    }

    /** Returns the names of the checks that close the gate, in the order of the verdict. */
    static List<String> blockingNames(Report report) {
        return report.verdict().blocking().stream()
                .map(id -> report.checks().stream()
                        .filter(check -> check.id().equals(id))
                        .map(Check::name)
                        .findFirst()
                        .orElse(id))
                .toList();
    }

    /** Returns what the observation came to: {@code healthy after 4.7 s}. */
    static String health(Report.Health health) {
        return switch (health.status()) {
            case "healthy" ->
                "healthy after " + Words.duration(health.startupMs() == null ? health.waitedMs() : health.startupMs());
            case "completed" -> "ended with exit code 0 after " + Words.duration(health.waitedMs());
            case "unhealthy" -> "unhealthy after " + Words.duration(health.waitedMs());
            case "timed-out" -> "not healthy within " + Words.duration(health.waitedMs());
            case "exited" -> "exited after " + Words.duration(health.waitedMs());
            case "skipped" -> "not observed";
            default -> health.status();
        };
    }

    /** Returns whether the image did what was expected of it. */
    static boolean isProven(Report.Health health) {
        return health.status().equals("healthy") || health.status().equals("completed");
    }

    /** Returns whether the image was started and did not do what was expected of it. */
    static boolean isSick(Report.Health health) {
        return !isProven(health) && !health.status().equals("skipped");
    }

    /** Returns why a check that did not pass has no finding, as a sentence. */
    static String unfinished(Check check) {
        String what = check.outcome().equals("errored") ? "could not run, so nothing is known" : check.outcome();
        return check.detail().isBlank() ? what + "." : what + ": " + check.detail();
    }

    /** Returns how a build came about, for people: {@code from sources}. */
    static String plan(Report report) {
        return report.variant() + ", from "
                + (report.buildFrom().equals("artifact") ? "the artifact" : report.buildFrom());
    }

    /** Returns whether the run built the image, which one that checks an image of before does not. */
    static boolean isBuilt(Report.Build build) {
        return build.durationMs() > 0 || !build.steps().isEmpty();
    }

    /** Returns when a build ended, to the minute and in the time of its place: {@code 2026-11-24 17:42}. */
    static String finished(Report.Build build) {
        String at = build.finishedAt();
        return at == null || at.length() < MINUTE
                ? "an unknown time"
                : at.substring(0, MINUTE).replace('T', ' ');
    }

    /** Returns the builder and the engine, for people: {@code BuildKit on Docker 28.5.2}. */
    static String engine(Report.Build build) {
        return engine(build.builder(), build.engine());
    }

    static String engine(String builder, String engine) {
        String name =
                switch (builder) {
                    case "buildkit" -> "BuildKit";
                    case "classic" -> "classic builder";
                    default -> builder;
                };
        return name + " on " + engine;
    }
}
