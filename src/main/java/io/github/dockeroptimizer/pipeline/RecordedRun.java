package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.json.LightJson;
import io.github.dockeroptimizer.json.Records;
import io.github.dockeroptimizer.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finished run leaves for the next one, which may find that nothing has changed.
 *
 * @param fingerprint everything that decided, as a digest
 * @param imageId the image, as the engine names it
 * @param names the names the image got; none where the gate was closed
 * @param report what the run found, as the next one reports it. The one in {@code report.json} may have been judged again by
 *     other limits since
 */
record RecordedRun(String fingerprint, String imageId, List<String> names, Report report) {
    /** Where it lies in the output folder. */
    static final String FILE = "fingerprint.json";

    /** Returns what the last finished run left in a folder, or {@code null} where that is nothing this version reads. */
    static @Nullable RecordedRun read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream json = Files.newInputStream(file)) {
            return Records.of(LightJson.object(json), RecordedRun.class);
        } catch (IOException | IllegalArgumentException e) {
            // Of another version, or damaged: as good as none.
            return null;
        }
    }

    /** Copies the names. */
    RecordedRun {
        names = List.copyOf(names);
    }
}
