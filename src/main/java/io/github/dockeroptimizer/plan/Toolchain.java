package io.github.dockeroptimizer.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the user decided about the programs that images bring, where no image is named.
 *
 * @param javaVersion the Java of both stages, or {@code null} for the oldest default that runs the classes
 * @param nodeImage the image that Node.js and npm come from, or {@code null} for the default where the build needs them
 */
public record Toolchain(@Nullable Integer javaVersion, @Nullable String nodeImage) {
    /** What a user decides who decides nothing. */
    public static final Toolchain DEFAULT = new Toolchain(null, null);
}
