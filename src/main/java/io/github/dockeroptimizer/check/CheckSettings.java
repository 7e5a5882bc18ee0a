package io.github.dockeroptimizer.check;

import io.github.dockeroptimizer.oci.ByteSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What users decide about checks.
 *
 * @param maxImageSize the largest unpacked size that passes
 * @param maxCompressedSize the largest compressed size that passes, or {@code null} for any
 * @param skipChecks the names or ids of the checks to leave out
 */
public record CheckSettings(ByteSize maxImageSize, @Nullable ByteSize maxCompressedSize, List<String> skipChecks) {
    /** Copies the names. */
    public CheckSettings {
        skipChecks = List.copyOf(skipChecks);
    }
}
