package io.github.dockeroptimizer.stack;

import io.github.dockeroptimizer.OptimizerException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the runtime stage is made, in the order in which comparisons show them. */
public enum Variant {
    /** One stage for all: Maven, the JDK and the sources stay in the image. Only there to compare with. */
    SINGLE,
    /** A small operating system with a shell, and a Java runtime. */
    SLIM,
    /** A Java runtime and the libraries it needs, no shell and no package manager. */
    DISTROLESS,
    /** A Java runtime of only those modules that the application needs, without shell and package manager. */
    JLINK,
    /** The same, with an archive of what a start loads and links, made by a training run in the build. */
    AOT;

    /** Returns the name that users write: {@code distroless}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the Java runtime is linked from modules, instead of coming with the base image. */
    public boolean linksJava() {
        return this == JLINK || this == AOT;
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
        String known =
                Arrays.stream(values()).map(variant -> "`" + variant.id() + "`").collect(Collectors.joining(", "));
        throw new OptimizerException(
                "`<variant>` is \"" + text + "\", expected one of " + known + ".",
                "Set `-Ddocker-optimizer.variant=distroless`, the default, or another of them.");
    }
}
