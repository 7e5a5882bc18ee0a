package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import java.util.Locale;

/** Which of an engine's builders is to be used. */
public enum BuilderChoice {
    /** BuildKit where the engine has it. */
    AUTO,
    /** BuildKit and nothing else. */
    BUILDKIT,
    /** The builder that engines had before BuildKit, also where there is BuildKit. */
    CLASSIC;

    /** Returns the name that users write: {@code buildkit}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns what a user means.
     *
     * @throws OptimizerException for any other word
     */
    public static BuilderChoice parse(String text) {
        for (BuilderChoice choice : values()) {
            if (choice.id().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new OptimizerException(
                "`<builder>` is \"" + text + "\", expected `auto`, `buildkit` or `classic`.",
                "Leave the parameter out, or set for example `-Ddocker-optimizer.builder=classic`.");
    }

    /**
     * Returns whether an engine builds with BuildKit.
     *
     * @throws OptimizerException when BuildKit is asked for and the engine has none
     */
    public boolean isBuildKit(EngineInfo engine) {
        if (this == BUILDKIT && !engine.buildKit()) {
            throw new OptimizerException(
                    "`<builder>` is `buildkit`, and " + engine.name() + " " + engine.version() + " at "
                            + engine.endpoint() + " has no BuildKit.",
                    "Leave the parameter out (`auto`), and the engine's own builder is used; or name another engine"
                            + " (`-Ddocker-optimizer.dockerHost=...`).");
        }
        return this != CLASSIC && engine.buildKit();
    }
}
