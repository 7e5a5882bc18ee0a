package io.github.dockeroptimizer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
    private final Path folder;

    ReportWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theThreeReportsLieInAFolderMadeForThem() throws IOException {
        Path reports = folder.resolve("target/docker-optimizer");

        new ReportWriter(reports).write(Reports.open());

        assertThat(names(reports)).containsExactly("report.html", "report.json", "report.md");
        assertThat(ReportJson.read(reports.resolve("report.json"))).isEqualTo(Reports.open());
    }

    @Test
    void aLaterReportTakesThePlaceOfTheEarlier() throws IOException {
        new ReportWriter(folder).write(Reports.open());
        new ReportWriter(folder).write(Reports.unhealthy());

        assertThat(names(folder)).containsExactly("report.html", "report.json", "report.md");
        assertThat(folder.resolve("report.html")).content().isEqualTo(ReportHtml.of(Reports.unhealthy()));
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidToBeThere() throws IOException {
        Path file = Files.writeString(folder.resolve("reports"), "");

        assertThatThrownBy(() -> new ReportWriter(file).write(Reports.open()))
                .isInstanceOf(OptimizerException.class)
                .hasMessage("Cannot write the report to " + file + ": a file stands where a folder should be. Make it"
                        + " writable or set `<outputDirectory>` (`-Ddocker-optimizer.outputDirectory=...`) to another"
                        + " folder.");
    }

    @Test
    void aReportThatCannotBeMovedIntoPlaceLeavesNothingBehind() throws IOException {
        Path obstacle = Files.createDirectories(folder.resolve("report.json/full"));

        assertThatThrownBy(() -> new ReportWriter(folder).write(Reports.open()))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Cannot write the report to " + folder + ": ");
        assertThat(obstacle).isDirectory();
        assertThat(names(folder)).containsExactly("report.json");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
