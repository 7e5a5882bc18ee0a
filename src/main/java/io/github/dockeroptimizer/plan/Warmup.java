package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import java.util.Locale;

/** How the dependencies are downloaded before there are any sources. */
public enum Warmup {
    /** {@code dependency:go-offline}: every plugin and library that the POMs name. */
    GO_OFFLINE,
    /** {@code package} on the POMs alone: less to download, but every bound plugin runs without sources. */
    PACKAGE,
    /** Not at all: every build downloads what it needs. */
    NONE;

    /** Returns the name that users write: {@code go-offline}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns what a user means.
     *
     * @throws OptimizerException for any other word
     */
    public static Warmup parse(String text) {
        for (Warmup warmup : values()) {
            if (warmup.id().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return warmup;
            }
        }
        throw new OptimizerException(
                "`<warmup>` is \"" + text + "\", expected `go-offline`, `package` or `none`.",
                "Set `-Ddocker-optimizer.warmup=go-offline`, the default, or one of the others.");
    }
}
