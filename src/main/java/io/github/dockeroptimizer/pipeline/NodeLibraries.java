package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.image.ImageSnapshot;
import java.util.regex.Pattern;

/** Counts the packages that an application in Node.js brings: each has a folder with its {@code package.json}. */
final class NodeLibraries {
    private static final Pattern PACKAGE =
            Pattern.compile("/app/(?:.*/)?node_modules/(?:@[^/]+/)?[^/@][^/]*/package\\.json");

    private NodeLibraries() {}

    /** Returns their number. */
    static int count(ImageSnapshot snapshot) {
        return Math.toIntExact(snapshot.files().stream()
                .filter(file -> PACKAGE.matcher(file.path()).matches())
                .count());
    }
}
