package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All packages that are built together with a module, under one lock file: a workspace, or a package alone.
 *
 * @param root the folder of the lock file
 * @param manifest what the {@code Cargo.toml} there says
 * @param packages its packages, by their folders relative to the root
 */
record CargoWorkspace(Path root, TomlFile manifest, Map<String, CargoPackage> packages) {
    private static final String FILE = "Cargo.toml";
    private static final Set<String> NO_SOURCES = Set.of("target", "node_modules", "vendor");

    /** Returns the workspace that the package in a folder belongs to. */
    static CargoWorkspace of(Path folder) {
        Path root = rootOf(folder);
        TomlFile manifest = TomlFile.read(root.resolve(FILE));
        return new CargoWorkspace(root, manifest, packages(root, manifest, relative(root, folder)));
    }

    private static Path rootOf(Path folder) {
        TomlFile own = TomlFile.read(folder.resolve(FILE));
        String named = own.text("package", "workspace");
        if (named != null) {
            return folder.resolve(named).normalize();
        }
        Path level = folder;
        while (!own.has("workspace") && level != null && !Files.exists(level.resolve(".git"))) {
            level = level.getParent();
            if (level == null || ContextRoot.isBoundary(level)) {
                break;
            }
            TomlFile above = TomlFile.read(level.resolve(FILE));
            if (above.has("workspace") && !isExcluded(above, relative(level, folder))) {
                return level;
            }
        }
        return folder;
    }

    private static boolean isExcluded(TomlFile workspace, String folder) {
        return workspace.texts("workspace", "exclude").stream()
                .map(excluded -> excluded.replaceAll("^\\./|/$", ""))
                .anyMatch(excluded -> folder.equals(excluded) || folder.startsWith(excluded + "/"));
    }

    private static Map<String, CargoPackage> packages(Path root, TomlFile manifest, String folder) {
        Map<String, CargoPackage> packages = new LinkedHashMap<>();
        Deque<String> left = new ArrayDeque<>(List.of("", folder));
        left.addAll(members(root, manifest));
        Set<String> seen = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            String next = left.removeFirst();
            CargoPackage found = seen.add(next) ? new CargoManifest(root, next).read() : null;
            if (found != null) {
                packages.put(next, found);
                left.addAll(beside(root, root.resolve(next), found.manifest()));
            }
        }
        beside(root, root, manifest.table("workspace")).stream()
                .filter(path -> !packages.containsKey(path))
                .forEach(path -> {
                    CargoPackage found = new CargoManifest(root, path).read();
                    if (found != null) {
                        packages.put(path, found);
                    }
                });
        return packages;
    }

    /** Returns the folders of the packages that a manifest refers to by their paths. */
    private static List<String> beside(Path root, Path folder, TomlFile manifest) {
        List<String> found = new ArrayList<>();
        for (TomlFile table : CargoManifest.dependencies(manifest)) {
            for (String name : table.names()) {
                String path = table.text(name, "path");
                if (path != null) {
                    Path there = folder.resolve(path).normalize();
                    if (!there.startsWith(root)) {
                        throw new OptimizerException(
                                folder.resolve(FILE) + " refers to " + name + " by the path " + path
                                        + ", which leads out of " + root
                                        + "; it was expected inside: nothing else is sent"
                                        + " to the engine.",
                                "Put both under one workspace: a Cargo.toml above them with `[workspace]` and `members`.");
                    }
                    found.add(relative(root, there));
                }
            }
        }
        return found;
    }

    private static List<String> members(Path root, TomlFile manifest) {
        Set<String> found = new LinkedHashSet<>();
        for (String member : manifest.texts("workspace", "members")) {
            String pattern = member.replaceAll("^\\./|/+$", "");
            if (pattern.matches(".*[*?\\[].*")) {
                found.addAll(matching(root, pattern));
            } else if (Files.isRegularFile(root.resolve(pattern).resolve(FILE))) {
                found.add(relative(root, root.resolve(pattern).normalize()));
            }
        }
        return found.stream().filter(folder -> !isExcluded(manifest, folder)).toList();
    }

    private static List<String> matching(Path root, String pattern) {
        PathMatcher matcher = root.getFileSystem().getPathMatcher("glob:" + pattern);
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName() == null
                            ? ""
                            : folder.getFileName().toString();
                    if (!folder.equals(root) && (name.startsWith(".") || NO_SOURCES.contains(name))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (matcher.matches(root.relativize(folder)) && Files.isRegularFile(folder.resolve(FILE))) {
                        found.add(relative(root, folder));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }

    private static String relative(Path root, Path folder) {
        return root.relativize(folder).toString().replace('\\', '/');
    }

    /** Returns the path of a folder of the workspace, relative to its root. */
    String relative(Path folder) {
        return relative(root, folder);
    }

    /** Returns the package in a folder, or {@code null} where there is none. */
    @Nullable
    CargoPackage at(String folder) {
        return packages.get(folder);
    }

    /** Returns whether what is built is said by a lock file. */
    boolean isLocked() {
        return has("Cargo.lock");
    }

    /** Returns whether there is a file of this path, relative to the root. */
    boolean has(String file) {
        return Files.isRegularFile(root.resolve(file));
    }
}
