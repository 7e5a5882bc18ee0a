package io.github.dockeroptimizer.image;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a layer's tar, before layers are merged.
 *
 * @param path the absolute path it speaks of; for a whiteout the path it removes, for an opaque marker the folder
 * @param kind what it is
 * @param size its bytes in this layer; zero for anything but regular files
 * @param linkTarget where a symbolic link points, as written, or the absolute path of a hard link's target, else
 *     {@code null}
 * @param text its content, where it is one of the few small files that are read, else {@code null}
 */
record TarItem(
        String path,
        Kind kind,
        long size,
        int mode,
        long uid,
        long gid,
        @Nullable String linkTarget,
        @Nullable String text) {
    /** What an entry of a layer is. */
    enum Kind {
        FILE,
        DIRECTORY,
        SYMLINK,
        HARD_LINK,
        OTHER,
        /** Removes a path of lower layers. */
        WHITEOUT,
        /** Removes all that lower layers have in a folder. */
        OPAQUE
    }

    /** Returns whether it removes something rather than adding it. */
    boolean removes() {
        return kind == Kind.WHITEOUT || kind == Kind.OPAQUE;
    }
}
