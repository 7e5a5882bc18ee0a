package io.github.dockeroptimizer.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The merged file system of an image, to look paths up in as its processes would. */
public final class FileTree {
    private static final String PATH = "PATH=";
    private static final String DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final Map<String, FileEntry> files = new HashMap<>();
    private final List<String> searchPath;

    /** Creates the tree of an image. */
    public FileTree(ImageSnapshot image) {
        image.files().forEach(file -> files.put(file.path(), file));
        searchPath = searchPath(image.config().environment());
    }

    /**
     * Returns the file that a path leads to once its symbolic links are followed, or {@code null} where it leads
     * nowhere. Links never lead out of the image.
     */
    public @Nullable FileEntry resolve(String path) {
        return files.get(SymbolicLinks.resolve(files, TarPaths.absolute(path), true));
    }

    /** Returns the executable file that a path leads to, or {@code null} where it leads to none. */
    public @Nullable FileEntry executable(String path) {
        FileEntry file = resolve(path);
        return file != null && file.regular() && file.executable() ? file : null;
    }

    /** Returns the folders in which the image's processes look for commands, links followed, in their order. */
    public List<String> searchPath() {
        return searchPath.stream()
                .map(folder -> SymbolicLinks.resolve(files, TarPaths.absolute(folder), true))
                .distinct()
                .toList();
    }

    /** Returns whether every user may reach a file: whether all may enter each folder above it. */
    public boolean reachableByAll(FileEntry file) {
        for (String folder = TarPaths.parent(file.path()); !folder.equals("/"); folder = TarPaths.parent(folder)) {
            FileEntry entry = files.get(folder);
            if (entry == null || (entry.mode() & 0001) == 0) {
                return false;
            }
        }
        return true;
    }

    private static List<String> searchPath(List<String> environment) {
        String path = environment.stream()
                .filter(variable -> variable.startsWith(PATH))
                .map(variable -> variable.substring(PATH.length()))
                .reduce(DEFAULT_PATH, (before, last) -> last);
        List<String> folders = new ArrayList<>();
        for (String folder : path.split(":", -1)) {
            if (folder.startsWith("/")) {
                folders.add(folder);
            }
        }
        return folders;
    }
}
