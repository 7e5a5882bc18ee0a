package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.image.FileEntry;
import io.github.dockeroptimizer.image.FileTree;
import io.github.dockeroptimizer.image.ImageSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A tool in an image's file tree.
 *
 * @param name the command it is
 * @param file the executable file behind all its names
 * @param paths the paths under which it can be called, sorted
 */
record FoundTool(String name, FileEntry file, List<String> paths) {
    /** Where files lie that only serve programs: cron scripts, bug scripts and completions bear the programs' names. */
    private static final Pattern DATA = Pattern.compile("/(?:etc|usr/share)/.*");

    private static final Pattern PROGRAM = Pattern.compile(".*/s?bin/[^/]+");

    /** Copies the paths. */
    FoundTool {
        paths = List.copyOf(paths);
    }

    /**
     * Returns the tools among all files of an image, on its search path and off it. A folder named {@code gcc}, a page
     * of documentation, a dangling link or the script that cron runs for a tool is none.
     */
    static List<FoundTool> in(ImageSnapshot image, FileTree tree, ToolNames names) {
        Map<String, FoundTool> found = new LinkedHashMap<>();
        for (FileEntry entry : image.files()) {
            String name = isData(entry.path()) ? null : names.match(entry.name());
            FileEntry file = name == null ? null : tree.executable(entry.path());
            if (name != null && file != null) {
                found.merge(file.path(), new FoundTool(name, file, List.of(entry.path())), FoundTool::and);
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isData(String path) {
        return DATA.matcher(path).matches() && !PROGRAM.matcher(path).matches();
    }

    private FoundTool and(FoundTool other) {
        List<String> all = new ArrayList<>(paths);
        all.addAll(other.paths());
        boolean real = other.paths().contains(file.path());
        return new FoundTool(real ? other.name() : name, file, all);
    }

    /**
     * Returns where it is, and how many other names it has: {@code /usr/bin/gcc (and 2 more names)}. That is the file
     * itself where it bears the name of a tool, and a link where it does not: {@code /bin/busybox} is no {@code dpkg}.
     */
    String place() {
        String first = paths.contains(file.path()) ? file.path() : paths.get(0);
        int others = paths.size() - 1;
        return first
                + switch (others) {
                    case 0 -> "";
                    case 1 -> " (and 1 more name)";
                    default -> " (and " + others + " more names)";
                };
    }
}
