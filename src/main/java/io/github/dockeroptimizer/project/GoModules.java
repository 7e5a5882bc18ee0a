package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All modules that are built together: those of a {@code go.work}, or one, and those that they take from folders beside.
 *
 * @param root the folder that holds them all
 * @param workspace the folder of the {@code go.work}, relative to the root, or {@code null} where there is none
 * @param modules what the {@code go.mod} of each says, by its folder relative to the root
 */
record GoModules(Path root, @Nullable String workspace, Map<String, GoFile> modules) {
    static final String MODULE = "go.mod";
    static final String WORK = "go.work";

    /** Returns the modules that are built with the one in a folder. */
    static GoModules of(Path folder) {
        Path limit = limit(folder);
        Path work = workOf(folder, limit);
        Map<Path, GoFile> found = new LinkedHashMap<>();
        Deque<Path> left = new ArrayDeque<>();
        if (Files.isRegularFile(folder.resolve(MODULE))) {
            left.add(folder);
        }
        if (work != null) {
            left.addAll(beside(work, WORK, limit));
        }
        while (!left.isEmpty()) {
            Path next = left.removeFirst();
            if (!found.containsKey(next) && Files.isRegularFile(next.resolve(MODULE))) {
                found.put(next, GoFile.read(next.resolve(MODULE)));
                left.addAll(beside(next, MODULE, limit));
            }
        }
        Path root = common(work == null ? folder : work, folder, found.keySet());
        Map<String, GoFile> modules = new LinkedHashMap<>();
        found.forEach((path, file) -> modules.put(relative(root, path), file));
        return new GoModules(root, work == null ? null : relative(root, work), modules);
    }

    /** Returns the nearest folder that holds all modules; the folder of a repository does. */
    private static Path common(Path start, Path folder, Set<Path> found) {
        Path root = start;
        Path above = start;
        while (above != null && !(folder.startsWith(above) && allIn(above, found))) {
            above = above.getParent();
            root = above == null ? root : above;
        }
        return root;
    }

    private static boolean allIn(Path root, Set<Path> found) {
        return found.stream().allMatch(one -> one.startsWith(root));
    }

    /** Returns the folder of a repository, beyond which nothing is looked for; without one that of the module itself. */
    private static Path limit(Path folder) {
        for (Path level = folder; level != null && !ContextRoot.isBoundary(level); level = level.getParent()) {
            if (Files.exists(level.resolve(".git"))) {
                return level;
            }
        }
        return folder;
    }

    /** Returns the folder of the go.work that has a module; Go leaves one alone that does not have it. */
    private static @Nullable Path workOf(Path folder, Path limit) {
        for (Path level = folder; level != null && level.startsWith(limit); level = level.getParent()) {
            if (Files.isRegularFile(level.resolve(WORK))) {
                boolean used = beside(level, WORK, limit).contains(folder)
                        || (level.equals(folder) && !Files.isRegularFile(folder.resolve(MODULE)));
                return used ? level : null;
            }
        }
        return null;
    }

    private static List<Path> beside(Path folder, String file, Path limit) {
        List<Path> folders = new ArrayList<>();
        for (String path : GoFile.read(folder.resolve(file)).folders()) {
            Path there = folder.resolve(path).normalize();
            if (!there.startsWith(limit)) {
                throw new OptimizerException(
                        folder.resolve(file) + " takes a module from " + path + ", which leads out of " + limit
                                + "; it was expected inside: nothing else is sent to the engine.",
                        "Put both into one repository, or require a published version of it.");
            }
            folders.add(there);
        }
        return folders;
    }

    static String relative(Path from, Path to) {
        return from.relativize(to).toString().replace('\\', '/');
    }

    /** Returns the path of a file in the folder of a module, relative to the root. */
    static String inside(String folder, String file) {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    /** Returns whether there is a file, its path relative to the root. */
    boolean has(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    /** Returns the files that say what is downloaded. */
    List<String> manifests() {
        Stream<String> work = workspace == null
                ? Stream.empty()
                : Stream.of(inside(workspace, WORK), inside(workspace, "go.work.sum"));
        Stream<String> own = modules.keySet().stream()
                .flatMap(folder -> Stream.of(inside(folder, MODULE), inside(folder, "go.sum")));
        return Stream.concat(work, own).filter(this::has).toList();
    }

    /** Returns the folder of the modules that need not be downloaded, or {@code null}. */
    @Nullable
    String vendor(String folder) {
        String vendor = inside(workspace == null ? folder : workspace, "vendor");
        return has(vendor + "/modules.txt") ? vendor : null;
    }
}
