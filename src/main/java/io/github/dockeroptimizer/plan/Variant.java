package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import java.util.Locale;

/** How the runtime stage is made. */
public enum Variant {
    /** A small operating system with a shell, and a Java runtime. */
    SLIM,
    /** A Java runtime and the libraries it needs, no shell and no package manager. */
    DISTROLESS;

    /** Returns the name that users write: {@code distroless}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the variant a user means.
     *
     * @throws OptimizerException for any other word
     */
    public static Variant parse(String text) {
        for (Variant variant : values()) {
            if (variant.id().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return variant;
            }
        }
        throw new OptimizerException(
                "`<variant>` is \"" + text + "\", expected `distroless` or `slim`.",
                "Set `-Ddocker-optimizer.variant=distroless`, the default, or `slim`.");
    }
}
