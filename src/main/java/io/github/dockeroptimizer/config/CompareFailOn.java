package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.report.Comparison;
import io.github.dockeroptimizer.report.Comparison.Row;
import java.util.List;
import java.util.Locale;

/** When a comparison fails the Maven build: only when it is asked to. */
public enum CompareFailOn {
    /** Whatever it finds. */
    NEVER,
    /** When an image could not be built, or did not become healthy. */
    FAILED,
    /** When an image has findings of severity error, too. */
    ERROR,
    /** When an image has findings of severity warning, too. */
    WARNING,
    /** When an image has any finding, too. */
    INFO;

    /**
     * Returns what a user means.
     *
     * @throws OptimizerException for any other word
     */
    public static CompareFailOn parse(String text) {
        for (CompareFailOn value : values()) {
            if (value.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new OptimizerException(
                "`<compareFailOn>` is \"" + text + "\", expected `never`, `failed`, `error`, `warning` or `info`.",
                "Set `-Ddocker-optimizer.compare.failOn=never`, the default, or one of the others.");
    }

    /** Returns the names of the images that fail the Maven build. What {@code single} is told is no news. */
    public List<String> blocking(Comparison comparison) {
        return comparison.variants().stream()
                .filter(this::blocks)
                .map(Row::variant)
                .toList();
    }

    private boolean blocks(Row row) {
        boolean learning = row.variant().equals("single");
        return switch (this) {
            case NEVER -> false;
            case FAILED -> !row.sound();
            case ERROR -> !row.sound() || (!learning && row.errors() > 0);
            case WARNING -> !row.sound() || (!learning && row.errors() + row.warnings() > 0);
            case INFO -> !row.sound() || (!learning && row.errors() + row.warnings() + row.infos() > 0);
        };
    }
}
