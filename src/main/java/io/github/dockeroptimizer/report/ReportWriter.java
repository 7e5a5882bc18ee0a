package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the reports into a folder. A reader finds each file whole, of this run or of an earlier one, never half. */
public final class ReportWriter {
    /** The name of the report for machines. */
    public static final String JSON = "report.json";

    /** The name of the report for pull requests. */
    public static final String MARKDOWN = "report.md";

    /** The name of the report for people. */
    public static final String HTML = "report.html";

    /** The name of a comparison for machines. */
    public static final String COMPARE_JSON = "compare.json";

    /** The name of a comparison for pull requests. */
    public static final String COMPARE_MARKDOWN = "compare.md";

    /** The name of a comparison for people. */
    public static final String COMPARE_HTML = "compare.html";

    /** The name of the configuration that follows from a comparison. */
    public static final String COMPARE_CONFIGURATION = "compare-configuration.xml";

    private final Path directory;

    /** Creates a writer into a folder, which is made when it is first needed. */
    public ReportWriter(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes {@code report.json}, {@code report.md} and {@code report.html}.
     *
     * @throws OptimizerException when the folder cannot be written to
     */
    public void write(Report report) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(JSON, ReportJson.write(report));
        files.put(MARKDOWN, ReportMarkdown.of(report));
        files.put(HTML, ReportHtml.of(report));
        write(files);
    }

    /**
     * Writes {@code compare.json}, {@code compare.md} and {@code compare.html}.
     *
     * @param configuration whether the configuration that follows is written to a file, too
     * @throws OptimizerException when the folder cannot be written to
     */
    public void write(Comparison comparison, boolean configuration) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(COMPARE_JSON, ReportJson.write(comparison));
        files.put(COMPARE_MARKDOWN, CompareMarkdown.of(comparison));
        files.put(COMPARE_HTML, CompareHtml.of(comparison));
        String snippet = comparison.recommendation().configuration();
        if (configuration && snippet != null) {
            files.put(COMPARE_CONFIGURATION, snippet);
        }
        write(files);
    }

    /** Removes what an earlier comparison left, so that it is not mistaken for that of one that fails. */
    public void removeComparison() {
        try {
            for (String name : List.of(COMPARE_JSON, COMPARE_MARKDOWN, COMPARE_HTML, COMPARE_CONFIGURATION)) {
                Files.deleteIfExists(directory.resolve(name));
            }
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    private void write(Map<String, String> files) {
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, String> file : files.entrySet()) {
                replace(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    /**
     * Copies the reports of this folder to another one, and returns whether they were all there.
     *
     * @throws OptimizerException when that folder cannot be written to
     */
    public boolean copyTo(Path target) {
        List<String> names = List.of(JSON, MARKDOWN, HTML);
        if (!names.stream().allMatch(name -> Files.isRegularFile(directory.resolve(name)))) {
            return false;
        }
        try {
            for (String name : names) {
                replace(target.resolve(name), Files.readString(directory.resolve(name)));
            }
            return true;
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private static OptimizerException unwritable(Path directory, IOException e) {
        return new OptimizerException(
                "Cannot write the report to " + directory + ": " + Failures.reason(e) + ".",
                "Make it writable or set `<outputDirectory>` (`-Ddocker-optimizer.outputDirectory=...`)"
                        + " to another folder.",
                e);
    }

    /** Writes beside the file and moves over it; its own name instead of createTempFile, which hides it from others. */
    private static void replace(Path file, String text) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
