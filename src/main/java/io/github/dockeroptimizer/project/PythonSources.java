package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sources of an application in Python: in {@code src}, or at the top of its folder.
 *
 * @param folder the folder of the application
 * @param inSrc whether they lie in {@code src}
 * @param files all modules, sorted
 */
record PythonSources(Path folder, boolean inSrc, List<Source> files) {
    private static final Set<String> NOT_SOURCES = Set.of(
            "target", "tests", "test", "docs", "doc", "dist", "build", "venv", "env", "node_modules", "__pycache__");
    private static final Set<String> NOT_MODULES =
            Set.of("setup.py", "conftest.py", "noxfile.py", "tasks.py", "fabfile.py");
    private static final int DEPTH = 6;

    /**
     * A module.
     *
     * @param path relative to the folder of the application
     * @param module its name as {@code import} wants it; of a package's {@code __init__} that of the package
     */
    record Source(String path, String module, String text) {}

    /** Copies the list. */
    PythonSources {
        files = List.copyOf(files);
    }

    static PythonSources of(Path folder) {
        Path src = folder.resolve("src");
        boolean inSrc =
                Files.isDirectory(src) && !modules(src, src).isEmpty() && !Files.exists(src.resolve("__init__.py"));
        Path root = inSrc ? src : folder;
        List<Source> files = new ArrayList<>();
        for (Path file : modules(root, root)) {
            String relative = slashes(root.relativize(file));
            String module = relative.substring(0, relative.length() - 3).replace('/', '.');
            files.add(new Source(
                    slashes(folder.relativize(file)),
                    module.equals("__init__") ? module : module.replaceFirst("\\.__init__$", ""),
                    read(file)));
        }
        return new PythonSources(folder, inSrc, files);
    }

    /** Returns what at the top of the folder is to be copied where no package is built of it. */
    List<String> top() {
        if (inSrc) {
            return List.of("src/.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(PythonSources::belongs)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean belongs(Path entry) {
        String name = entry.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (Files.isDirectory(entry)) {
            return isSourceFolder(entry);
        }
        return !lower.startsWith(".")
                && !NOT_MODULES.contains(name)
                && !lower.matches(
                        ".*\\.(md|rst|lock|log)|(dockerfile|makefile|license|requirements|constraints|test_).*"
                                + "|pom\\.xml|pyproject\\.toml|setup\\.cfg|pipfile|tox\\.ini|pytest\\.ini|mypy\\.ini|pylock.*"
                                + "|docker-compose.*|compose\\.ya?ml");
    }

    private static boolean isSourceFolder(Path folder) {
        String name = folder.getFileName().toString();
        return !name.startsWith(".")
                && !NOT_SOURCES.contains(name)
                && !name.endsWith(".egg-info")
                && !Files.exists(folder.resolve("pyvenv.cfg"));
    }

    private static List<Path> modules(Path root, Path folder) {
        List<Path> found = new ArrayList<>();
        if (root.relativize(folder).getNameCount() > DEPTH) {
            return found;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = entry.getFileName().toString();
                if (Files.isDirectory(entry) && isSourceFolder(entry)) {
                    found.addAll(modules(root, entry));
                } else if (name.endsWith(".py") && !NOT_MODULES.contains(name) && !name.startsWith("test_")) {
                    found.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new OptimizerException("Cannot read " + file + ": " + e + ".", "Make it readable.", e);
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
