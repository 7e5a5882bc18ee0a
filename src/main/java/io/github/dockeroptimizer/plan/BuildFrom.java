package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import java.util.Locale;

/** What the image is built from. */
public enum BuildFrom {
    /** Maven runs in the build stage: works on a clean checkout, and the same everywhere. */
    SOURCES,
    /** What the Maven build outside has just made and tested goes in; nothing is compiled twice. */
    ARTIFACT;

    /** Returns the name that users write: {@code sources}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns what a user means.
     *
     * @throws OptimizerException for any other word
     */
    public static BuildFrom parse(String text) {
        for (BuildFrom from : values()) {
            if (from.id().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return from;
            }
        }
        throw new OptimizerException(
                "`<buildFrom>` is \"" + text + "\", expected `sources` or `artifact`.",
                "Set `-Ddocker-optimizer.buildFrom=sources`, the default, or `artifact`.");
    }
}
