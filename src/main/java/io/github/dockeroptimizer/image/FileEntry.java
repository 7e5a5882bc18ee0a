package io.github.dockeroptimizer.image;

import org.jspecify.annotations.Nullable;

/**
 * A file of the merged file system.
 *
 * @param path the absolute path, such as {@code /usr/bin/java}
 * @param type what it is
 * @param size the size in bytes; zero for anything but regular files; a hard link has no size of its own
 * @param mode the permission bits, setuid, setgid and sticky included
 * @param uid the numeric owner
 * @param gid the numeric group
 * @param linkTarget where a symbolic or hard link points, or {@code null}
 * @param layer the index of the layer that wrote it, from 0
 * @param text its content, where it is one of the few small files that are read; else {@code null}
 */
public record FileEntry(
        String path,
        Type type,
        long size,
        int mode,
        long uid,
        long gid,
        @Nullable String linkTarget,
        int layer,
        @Nullable String text) {
    /** Creates an entry whose content was not read. */
    public FileEntry(
            String path, Type type, long size, int mode, long uid, long gid, @Nullable String linkTarget, int layer) {
        this(path, type, size, mode, uid, gid, linkTarget, layer, null);
    }

    /** What a file is. */
    public enum Type {
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A symbolic link. */
        SYMLINK,
        /** A second name of a regular file in the same layer. */
        HARD_LINK,
        /** A device or a pipe. */
        OTHER
    }

    /** Returns the last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns whether it has bytes of a regular file, under its first name or another. */
    public boolean regular() {
        return type == Type.FILE || type == Type.HARD_LINK;
    }

    /** Returns whether somebody may execute it. */
    public boolean executable() {
        return (mode & 0111) != 0;
    }
}
