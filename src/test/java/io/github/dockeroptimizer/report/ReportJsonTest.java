package io.github.dockeroptimizer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJsonTest {
    private final Path folder;

    ReportJsonTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws IOException {
        assertThat(read(ReportJson.write(Reports.unhealthy()))).isEqualTo(Reports.unhealthy());
        assertThat(read(ReportJson.write(Reports.errored()))).isEqualTo(Reports.errored());
    }

    @Test
    void absentValuesAreWrittenAsNull() {
        assertThat(ReportJson.write(Reports.errored()))
                .contains("\"maxImageBytes\": null,", "\"startupMs\": null,", "\"lastOutput\": null,")
                .contains("\"timeline\": [],")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void keysOfALaterVersionAreIgnored() throws IOException {
        String json = ReportJson.write(Reports.open()).replaceFirst("\\{", "{ \"later\": { \"a\": [1] },");

        assertThat(read(json)).isEqualTo(Reports.open());
    }

    @Test
    void anotherFormIsRefused() {
        assertThatThrownBy(() -> read("{ \"schemaVersion\": \"2\" }"))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("its schemaVersion is \"2\", expected \"1\"")
                .hasMessageContaining("Run `mvn docker-optimizer:build`");
    }

    @Test
    void aMissingKeyIsNamed() {
        String json = ReportJson.write(Reports.open()).replace("\"compressedBytes\"", "\"gone\"");

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("compressedBytes");
    }

    @Test
    void aTornFileIsNoReport() {
        String json = ReportJson.write(Reports.open());

        assertThatThrownBy(() -> read(json.substring(0, json.length() / 2)))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Cannot read the report ");
        assertThatThrownBy(() -> read("")).isInstanceOf(OptimizerException.class);
    }

    @Test
    void anAbsentFileIsSaidToBeAbsent() {
        assertThatThrownBy(() -> ReportJson.read(folder.resolve("report.json")))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("report.json: there is no such file.");
    }

    private Report read(String json) throws IOException {
        return ReportJson.read(Files.writeString(folder.resolve("report.json"), json));
    }
}
