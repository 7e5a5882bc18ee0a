package io.github.dockeroptimizer.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The packages that are installed together: those of a workspace, or one alone.
 *
 * @param root the folder of the lock file
 * @param module the folder of the application, relative to the root; empty where it is the same
 * @param members the other packages of a workspace, by their folders relative to the root
 */
record NodeWorkspace(Path root, String module, Map<String, PackageJson> members) {
    private static final String PNPM = "pnpm-workspace.yaml";
    private static final int DEPTH = 6;

    /** Returns the workspace that the package in a folder belongs to. */
    static NodeWorkspace of(Path folder) {
        for (Path above = folder; above != null && !ContextRoot.isBoundary(above); above = above.getParent()) {
            List<String> patterns = patterns(above);
            String module = relative(above, folder);
            if (!patterns.isEmpty() && (module.isEmpty() || matches(patterns, module))) {
                return new NodeWorkspace(above, module, members(above, patterns));
            }
            if (Files.exists(above.resolve(".git"))) {
                break;
            }
        }
        return new NodeWorkspace(folder, "", Map.of());
    }

    /** Returns the package of the application. */
    PackageJson application() {
        PackageJson own = PackageJson.in(root.resolve(module));
        if (own == null) {
            throw new IllegalStateException("no " + PackageJson.FILE + " in " + root.resolve(module));
        }
        return own;
    }

    /** Returns what a script of a member runs, or {@code null} where there is no such script. */
    @Nullable
    String script(String folder, String name) {
        PackageJson member = members.get(folder);
        return member == null ? null : member.script(name);
    }

    /** Returns the folders of the members that the application needs, each after those that it needs itself. */
    List<String> needed() {
        Set<String> order = new LinkedHashSet<>();
        if (module.isEmpty()) {
            order.addAll(members.keySet());
        } else {
            visit(module, order, new LinkedHashSet<>());
        }
        return List.copyOf(order);
    }

    private void visit(String folder, Set<String> order, Set<String> seen) {
        PackageJson member = members.get(folder);
        if (member == null || !seen.add(folder)) {
            return;
        }
        Set<String> names = member.allDependencies().keySet();
        members.forEach((other, candidate) -> {
            String name = candidate.text("name");
            if (name != null && names.contains(name)) {
                visit(other, order, seen);
            }
        });
        order.add(folder);
    }

    private static List<String> patterns(Path folder) {
        PackageJson manifest = PackageJson.in(folder);
        List<String> patterns = new ArrayList<>(manifest == null ? List.of() : manifest.workspaces());
        Path pnpm = folder.resolve(PNPM);
        if (Files.isRegularFile(pnpm)) {
            try {
                Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(pnpm));
                if (yaml instanceof Map<?, ?> map && map.get("packages") instanceof List<?> list) {
                    list.forEach(pattern -> patterns.add(String.valueOf(pattern)));
                }
            } catch (IOException | YAMLException e) {
                // pnpm will say what it does not understand.
                return patterns;
            }
        }
        return patterns;
    }

    private static boolean matches(List<String> patterns, String folder) {
        boolean matched = false;
        for (String pattern : patterns) {
            boolean not = pattern.startsWith("!");
            String glob =
                    pattern.substring(not ? 1 : 0).replaceFirst("^\\./", "").replaceFirst("/+$", "");
            if (FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(folder))) {
                matched = !not;
            }
        }
        return matched;
    }

    private static Map<String, PackageJson> members(Path root, List<String> patterns) {
        Map<String, PackageJson> members = new TreeMap<>();
        try {
            Files.walkFileTree(root, Set.of(), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    if (!folder.equals(root) && (name.startsWith(".") || NodeSources.NO_SOURCES.contains(name))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    PackageJson manifest = folder.equals(root) ? null : PackageJson.in(folder);
                    if (manifest != null && matches(patterns, relative(root, folder))) {
                        members.put(relative(root, folder), manifest);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return members;
    }

    private static String relative(Path from, Path to) {
        return from.relativize(to).toString().replace('\\', '/');
    }
}
