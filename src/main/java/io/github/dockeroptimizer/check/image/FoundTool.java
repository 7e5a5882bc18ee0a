package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.image.FileEntry;
import io.github.dockeroptimizer.image.FileTree;
import io.github.dockeroptimizer.image.ImageSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tool in an image's file tree.
 *
 * @param name the command it is
 * @param file the executable file behind all its names
 * @param paths the paths under which it can be called, sorted
 */
record FoundTool(String name, FileEntry file, List<String> paths) {
    /** Copies the paths. */
    FoundTool {
        paths = List.copyOf(paths);
    }

    /**
     * Returns the tools among all files of an image, on its search path and off it. A folder named {@code gcc}, a page
     * of documentation or a dangling link is none.
     */
    static List<FoundTool> in(ImageSnapshot image, FileTree tree, ToolNames names) {
        Map<String, FoundTool> found = new LinkedHashMap<>();
        for (FileEntry entry : image.files()) {
            String name = names.match(entry.name());
            FileEntry file = name == null ? null : tree.executable(entry.path());
            if (name != null && file != null) {
                found.merge(
                        file.path(),
                        new FoundTool(name, file, List.of(entry.path())),
                        (first, second) -> first.withPaths(second.paths()));
            }
        }
        return List.copyOf(found.values());
    }

    private FoundTool withPaths(List<String> more) {
        List<String> all = new ArrayList<>(paths);
        all.addAll(more);
        return new FoundTool(name, file, all);
    }

    /** Returns where it is, and its other names: {@code /usr/bin/gcc (and 2 more names)}. */
    String place() {
        return paths.get(0) + (paths.size() == 1 ? "" : " (and " + (paths.size() - 1) + " more names)");
    }
}
