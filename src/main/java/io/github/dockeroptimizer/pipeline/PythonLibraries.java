package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.image.ImageSnapshot;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts the packages that an application in Python brings: each has a folder that says what it is. */
final class PythonLibraries {
    private static final Pattern PACKAGE =
            Pattern.compile("/opt/venv/lib/python3\\.\\d+/site-packages/[^/]+\\.dist-info/METADATA");

    private PythonLibraries() {}

    /** Returns their number, or {@code null} where they cannot be told from those of the build image. */
    static @Nullable Integer count(ImageSnapshot snapshot) {
        if (snapshot.files().stream().noneMatch(file -> file.path().equals("/opt/venv/pyvenv.cfg"))) {
            return null;
        }
        return Math.toIntExact(snapshot.files().stream()
                .filter(file -> PACKAGE.matcher(file.path()).matches())
                .count());
    }
}
