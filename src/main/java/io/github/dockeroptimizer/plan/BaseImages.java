package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import io.github.dockeroptimizer.stack.Variant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The images that the stages of a Java application start from where the user declares none.
 *
 * @param javaRelease the release the classes are compiled for
 * @param declared the release that the user wants, or {@code null}
 * @param variant how the runtime stage is made
 */
record BaseImages(int javaRelease, @Nullable Integer declared, Variant variant) {
    private static final StackImages IMAGES = Stack.JAVA.knowledge().images();

    /** The long-term releases that all kinds of image exist for. */
    private static final List<Integer> RELEASES =
            IMAGES.versions().stream().map(Integer::valueOf).toList();

    /** Returns the release of both stages: the declared one, else the oldest long-term one that runs the classes. */
    int jdk() {
        if (declared != null) {
            return wanted(declared);
        }
        return RELEASES.stream()
                .filter(release -> release >= javaRelease)
                .findFirst()
                .orElseThrow(() -> new OptimizerException(
                        "The project is compiled for Java " + javaRelease + ", the newest default base image has Java "
                                + RELEASES.get(RELEASES.size() - 1) + ".",
                        "Set `<buildImage>` and `<runtimeImage>` to images with Java " + javaRelease + " or newer."));
    }

    private int wanted(int release) {
        if (release < javaRelease) {
            throw new OptimizerException(
                    "`<javaVersion>` is " + release + " and the project is compiled for Java " + javaRelease
                            + ", expected that or a newer one.",
                    "Set `<javaVersion>` (`-Ddocker-optimizer.javaVersion`) to " + oldest() + ", or compile with"
                            + " `maven.compiler.release` " + release + ".");
        }
        if (!RELEASES.contains(release)) {
            throw new OptimizerException(
                    "`<javaVersion>` is " + release + ", expected one that all base images exist for: "
                            + RELEASES.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".",
                    "Set `<buildImage>` and `<runtimeImage>` to images with Java " + release + ".");
        }
        return release;
    }

    private int oldest() {
        return RELEASES.stream()
                .filter(release -> release >= javaRelease)
                .findFirst()
                .orElse(javaRelease);
    }

    /** Returns the image of the build stage: Maven 3.9 and a JDK. */
    String build() {
        return IMAGES.build(Integer.toString(jdk()));
    }

    /** Returns the image of the runtime stage. */
    String runtime() {
        // Where Java is linked its image has none, and any release will do.
        return IMAGES.runtime(variant, variant.linksJava() ? "" : Integer.toString(jdk()));
    }
}
