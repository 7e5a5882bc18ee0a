package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.report.CompareConsole;
import io.github.dockeroptimizer.report.Comparison;
import io.github.dockeroptimizer.report.ConsoleSummary;
import io.github.dockeroptimizer.report.Report;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Prints a report, and turns a closed gate into Maven's failure. */
final class Summaries {
    private Summaries() {}

    static void print(Report report, Log log) {
        print(ConsoleSummary.of(report, unicode()), log);
    }

    static void print(Comparison comparison, Log log) {
        print(CompareConsole.of(comparison, unicode()), log);
    }

    private static boolean unicode() {
        return StandardCharsets.UTF_8.equals(consoleCharset());
    }

    private static void print(List<ConsoleSummary.Line> lines, Log log) {
        for (ConsoleSummary.Line line : lines) {
            switch (line.level()) {
                case INFO -> log.info(line.text());
                case WARNING -> log.warn(line.text());
                case ERROR -> log.error(line.text());
            }
        }
    }

    /** Java 18 and newer say which encoding standard output has; before, it is the platform's. */
    private static Charset consoleCharset() {
        String declared = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        return declared != null && Charset.isSupported(declared) ? Charset.forName(declared) : Charset.defaultCharset();
    }

    static void failWhenClosed(Report report) throws MojoFailureException {
        if (report.verdict().open()) {
            return;
        }
        String reasons = report.checks().stream()
                .filter(check -> report.verdict().blocking().contains(check.id()))
                .map(check -> check.findings().isEmpty()
                        ? check.name() + " could not run: " + check.detail()
                        : check.findings().get(0).message() + " "
                                + check.findings().get(0).remedy())
                .collect(Collectors.joining("\n  "));
        throw new MojoFailureException(
                "The gate is closed for " + report.image().reference() + ":\n  " + reasons + "\n  Report: "
                        + report.files().directory() + "/report.html");
    }
}
