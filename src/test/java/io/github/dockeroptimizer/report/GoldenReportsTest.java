package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.testing.Golden;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenReportsTest {
    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of("open", Reports.open()),
                Arguments.of("closed-size", Reports.closedBySize()),
                Arguments.of("unhealthy", Reports.unhealthy()),
                Arguments.of("errored", Reports.errored()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void theConsoleShowsWhatTheGoldenFileShows(String name, Report report) throws IOException {
        Golden.assertSame("report/" + name + ".txt", console(report, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void theMarkdownIsThatOfTheGoldenFile(String name, Report report) throws IOException {
        Golden.assertSame("report/" + name + ".md", ReportMarkdown.of(report));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void theJsonIsThatOfTheGoldenFile(String name, Report report) throws IOException {
        Golden.assertSame("report/" + name + ".json", ReportJson.write(report));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void theHtmlIsThatOfTheGoldenFile(String name, Report report) throws IOException {
        Golden.assertSame("report/" + name + ".html", ReportHtml.of(report));
    }

    static String console(Report report, boolean unicode) {
        return ConsoleSummary.of(report, unicode).stream()
                .map(line -> "[" + line.level() + "] " + line.text() + "\n")
                .collect(Collectors.joining());
    }
}
