package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.image.CompressedSizes;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import java.nio.file.Path;

/** Makes the reader of image archives, with its memory in the user's cache folder. */
final class Readers {
    private Readers() {}

    static ImageArchiveReader archiveReader() {
        String declared = System.getenv("XDG_CACHE_HOME");
        Path caches = declared == null || declared.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(declared);
        return new ImageArchiveReader(
                CompressedSizes.in(caches.resolve("docker-optimizer").resolve("layer-sizes")));
    }
}
