package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.image.FileEntry;
import io.github.dockeroptimizer.image.ImageSnapshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the shell of an image. */
final class Shells {
    private static final List<String> PLACES = List.of(
            "/bin/sh", "/usr/bin/sh", "/bin/bash", "/usr/bin/bash", "/busybox/sh", "/bin/dash", "/usr/bin/dash");

    private Shells() {}

    /** Returns the path of the image's shell, or {@code null} where it has none. */
    static @Nullable String find(ImageSnapshot image) {
        Set<String> paths = image.files().stream()
                .filter(file -> file.type() != FileEntry.Type.DIRECTORY)
                .map(FileEntry::path)
                .collect(Collectors.toSet());
        return PLACES.stream().filter(paths::contains).findFirst().orElse(null);
    }
}
