package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.stack.Stack;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of file that a build needs and a running application does not.
 *
 * @param what the kind for people, in the plural
 * @param path what the paths of such files look like
 * @param remedy how to keep them out of the image
 */
record Leftover(String what, Pattern path, String remedy) {
    private static final String COPY_LESS = "Copy only what runs from the build stage, not its whole folder.";
    private static final String IGNORE = "List it in `.dockerignore`, and copy single files rather than `.`.";
    private static final String NO_CACHE =
            "Use a cache mount, remove them in the `RUN` that makes them, or copy only what runs from the build stage.";
    private static final String SAME_RUN = "Remove them in the `RUN` that makes them, or use a cache mount.";

    /** The kinds in the order of reports; a file counts for the first that fits. */
    static final List<Leftover> KINDS = List.of(
            kind("files of a Git repository", ".*/\\.git/.+", IGNORE),
            kind("files of a download cache", ".*/(?:" + caches() + ")/.+", NO_CACHE),
            kind("Java source files", ".*\\.java", COPY_LESS),
            kind(
                    "build files",
                    "(?!.*/META-INF/maven/).*/(?:pom\\.xml|mvnw|gradlew|(?:build|settings)\\.gradle(?:\\.kts)?)",
                    COPY_LESS),
            kind(
                    "files of a build's output folder",
                    ".*/target/(?:(?:test-)?classes|maven-status|\\w+-reports)/.+",
                    COPY_LESS),
            kind("Rust source files", "(?!.*/(?:node_modules|site-packages)/).*\\.rs", COPY_LESS),
            kind(
                    "files of Cargo's output folder",
                    ".*/target/(?:[^/]+/)?(?:debug|release)/(?:deps|build)/.+",
                    COPY_LESS),
            kind("package lists", "/var/lib/apt/lists/(?!(?:.*/)?lock$).+", SAME_RUN),
            kind("cached packages", "/var/cache/(?:apt/archives/.+\\.deb|(?:apk|dnf|yum)/.+)", SAME_RUN));

    private static String caches() {
        return Arrays.stream(Stack.values())
                .flatMap(stack -> stack.knowledge().caches().stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Leftover kind(String what, String path, String remedy) {
        return new Leftover(what, Pattern.compile(path), remedy);
    }
}
