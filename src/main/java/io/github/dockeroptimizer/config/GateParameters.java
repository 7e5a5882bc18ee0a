package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.check.CheckSettings;
import io.github.dockeroptimizer.gate.GatePolicy;
import io.github.dockeroptimizer.oci.ByteSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters that decide what passes, as Maven read them. */
public record GateParameters(
        String maxImageSize, @Nullable String maxCompressedSize, @Nullable List<String> skipChecks, String failOn) {

    /** Returns the settings of the checks. */
    public CheckSettings toChecks() {
        return new CheckSettings(
                ByteSize.parse(maxImageSize, "maxImageSize"),
                maxCompressedSize == null || maxCompressedSize.isBlank()
                        ? null
                        : ByteSize.parse(maxCompressedSize, "maxCompressedSize"),
                skipChecks == null ? List.of() : skipChecks);
    }

    /** Returns the policy of the gate. */
    public GatePolicy toPolicy() {
        return GatePolicy.parse(failOn);
    }
}
