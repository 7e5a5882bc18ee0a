package io.github.dockeroptimizer.oci;

import io.github.dockeroptimizer.OptimizerException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The operating system and processor an image is made for, in the words of the OCI image specification.
 *
 * @param os the operating system, such as {@code linux}
 * @param architecture the processor architecture, such as {@code amd64} or {@code arm64}
 * @param variant the variant of the architecture, such as {@code v7}, or {@code null}
 */
public record Platform(String os, String architecture, @Nullable String variant) {
    /** Normalises the names that engines and users give the same architecture. */
    public Platform {
        architecture = switch (architecture.toLowerCase(Locale.ROOT)) {
            case "x86_64", "x86-64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> architecture.toLowerCase(Locale.ROOT);
        };
        os = os.toLowerCase(Locale.ROOT);
        // arm64 has one variant that matters; engines disagree on writing it.
        variant = variant == null || variant.isBlank() || architecture.equals("arm64") ? null : variant;
    }

    /**
     * Returns the platform that a text such as {@code linux/amd64} or {@code linux/arm/v7} means.
     *
     * @throws OptimizerException when the text has another form
     */
    public static Platform parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length < 2 || parts.length > 3 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new OptimizerException(
                    "`<platform>` is \"" + text + "\", which is no platform.",
                    "Write operating system and architecture, such as `linux/amd64` or `linux/arm64`.");
        }
        return new Platform(parts[0], parts[1], parts.length == 3 ? parts[2] : null);
    }

    /** Returns the platform as it is written in commands: {@code linux/arm/v7}. */
    @Override
    public String toString() {
        return os + "/" + architecture + (variant == null ? "" : "/" + variant);
    }
}
