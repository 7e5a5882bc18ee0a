package io.github.dockeroptimizer.image;

import java.util.Map;

/** Follows the symbolic links of a file tree that exists only as a list, inside its own root. */
final class SymbolicLinks {
    /** As many as Linux follows. */
    private static final int LIMIT = 40;

    private SymbolicLinks() {}

    /**
     * Returns the path that is meant once links are followed. What does not exist stays as it is written, and so does
     * the rest of a path whose links go in circles.
     *
     * @param tree the files by absolute path, none of whose keys leads over a link
     * @param itself whether the last part is followed too, not only its folders
     */
    static String resolve(Map<String, FileEntry> tree, String path, boolean itself) {
        if (!itself) {
            FileEntry parent = tree.get(TarPaths.parent(path));
            if (parent != null && parent.type() == FileEntry.Type.DIRECTORY) {
                return path;
            }
        }
        String current = path;
        for (int followed = 0; followed <= LIMIT; followed++) {
            String next = followFirst(tree, current, itself);
            if (next.equals(current)) {
                return current;
            }
            current = next;
        }
        return path;
    }

    private static String followFirst(Map<String, FileEntry> tree, String path, boolean itself) {
        int end = 0;
        while (end < path.length()) {
            int slash = path.indexOf('/', end + 1);
            end = slash < 0 ? path.length() : slash;
            if (end == path.length() && !itself) {
                return path;
            }
            FileEntry entry = tree.get(path.substring(0, end));
            String target = entry == null ? null : entry.linkTarget();
            if (entry != null && entry.type() == FileEntry.Type.SYMLINK && target != null) {
                return TarPaths.absolute(TarPaths.target(entry.path(), target) + path.substring(end));
            }
        }
        return path;
    }
}
