package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.report.CompareConsole;
import io.github.dockeroptimizer.report.Comparison;
import io.github.dockeroptimizer.report.ConsoleSummary;
import io.github.dockeroptimizer.report.GateReasons;
import io.github.dockeroptimizer.report.Report;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Prints a report, and turns a closed gate into Maven's failure. */
final class Summaries {
    private Summaries() {}

    /** Prints what a run begins with. */
    static void print(Report.Opening opening, Log log) {
        print(ConsoleSummary.opening(opening, unicode()), log);
    }

    /** Prints the rest of what a run comes to, after its opening. */
    static void printRest(Report report, Log log) {
        print(ConsoleSummary.rest(report, unicode()), log);
    }

    /** Prints all of a report. */
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
        String reasons = String.join("\n  ", GateReasons.of(report));
        throw new MojoFailureException(
                "The gate is closed for " + report.image().reference() + ":\n  " + reasons + "\n  Report: "
                        + report.files().directory() + "/report.html");
    }
}
