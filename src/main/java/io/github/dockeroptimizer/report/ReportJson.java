package io.github.dockeroptimizer.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code report.json}: a report for machines. Its keys are the component names of {@link Report}, in their order. */
public final class ReportJson {
    /** The version of the form that this class writes and reads. */
    public static final String SCHEMA_VERSION = "1";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ReportJson() {}

    /** Returns the report as JSON: two spaces of indent, line feeds, {@code null} written where a value is absent. */
    public static String write(Report report) {
        return text(report);
    }

    /** Returns a comparison as JSON, in the same form. */
    public static String write(Comparison comparison) {
        return text(comparison);
    }

    private static String text(Record value) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indent)
                .withArrayIndenter(indent);
        try {
            return MAPPER.writer(printer).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a record of plain values that Jackson cannot write", e);
        }
    }

    /**
     * Returns the report that lies in a file. Keys that this version does not know are ignored.
     *
     * @throws OptimizerException when the file is absent, unreadable or no report
     */
    public static Report read(Path file) {
        try {
            JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
            String version = json.path("schemaVersion").asText();
            if (!version.equals(SCHEMA_VERSION)) {
                throw unreadable(file, "its schemaVersion is \"" + version + "\", expected \"1\"", null);
            }
            return MAPPER.treeToValue(json, Report.class);
        } catch (JsonProcessingException e) {
            throw unreadable(file, Words.line(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw unreadable(file, Failures.reason(e), e);
        }
    }

    private static OptimizerException unreadable(Path file, String reason, @Nullable Throwable cause) {
        return new OptimizerException(
                "Cannot read the report " + file + ": " + reason + ".",
                "Run `mvn docker-optimizer:build`, which writes it anew.",
                cause);
    }
}
