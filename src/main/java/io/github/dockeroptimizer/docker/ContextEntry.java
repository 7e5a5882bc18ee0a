package io.github.dockeroptimizer.docker;

import java.nio.file.Path;

/**
 * A file, folder or symbolic link of a build context.
 *
 * @param name its path below the root of the context, with slashes on every system
 * @param path where it lies
 * @param kind what it is; a symbolic link is never followed
 * @param size the number of bytes of a file, else zero
 * @param mode the permission bits, such as {@code 0644}
 */
record ContextEntry(String name, Path path, Kind kind, long size, int mode) {
    enum Kind {
        FILE,
        FOLDER,
        LINK
    }
}
