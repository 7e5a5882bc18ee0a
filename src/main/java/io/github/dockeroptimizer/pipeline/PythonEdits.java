package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.PythonApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody changes in an application in Python between two builds. */
final class PythonEdits implements Edits {
    private static final String PROJECT = "pyproject.toml";
    private static final Pattern NOT_SOURCES =
            Pattern.compile("(?:^|/)(?:\\.|target/|build/|dist/|venv/|tests?/|test_|conftest\\.py|setup\\.py)");

    private final Path root;
    private final PythonApplication application;
    private final String mark;

    PythonEdits(PythonApplication application, String mark) {
        this.root = Path.of(application.layout().contextRoot());
        this.application = application;
        this.mark = mark;
    }

    /** Returns a constant more in the module that starts the application; none where no module is found. */
    @Override
    public List<ContextChange> source(Path context) throws IOException {
        String name = application.entry().name().replaceFirst(":.*", "");
        String path = name.replace('.', '/');
        List<String> candidates = name.endsWith(".py")
                ? List.of(name)
                : List.of(path + ".py", path + "/__main__.py", path + "/__init__.py");
        for (String candidate : candidates) {
            for (Path file : List.of(root.resolve("src").resolve(candidate), root.resolve(candidate))) {
                if (Files.isRegularFile(file)) {
                    return changed(context, file);
                }
            }
        }
        Path sources = Files.isDirectory(root.resolve("src")) ? root.resolve("src") : root;
        try (Stream<Path> files = Files.walk(sources, 3)) {
            List<Path> modules = files.filter(file -> isModule(slashes(sources.relativize(file))))
                    .sorted()
                    .toList();
            return modules.isEmpty() ? List.of() : changed(context, modules.get(0));
        }
    }

    private static boolean isModule(String path) {
        return path.endsWith(".py") && !NOT_SOURCES.matcher(path).find();
    }

    private List<ContextChange> changed(Path context, Path file) throws IOException {
        return appended(context, file, "\n_MEASURED = \"" + mark + "\"\n");
    }

    /** Returns the name of the first manifest that people write. */
    @Override
    public String manifestName() {
        if (Files.isRegularFile(root.resolve(PROJECT))) {
            return PROJECT;
        }
        boolean pipenv = application.dependencies().kind() == PythonApplication.Kind.PIPENV;
        return pipenv ? "Pipfile" : application.dependencies().main().get(0);
    }

    /** Returns that manifest with something more that no tool reads. */
    @Override
    public List<ContextChange> manifest(Path context) throws IOException {
        String name = manifestName();
        Path file = root.resolve(name);
        String more = name.equals(PROJECT)
                ? "\n[tool.measured-by-docker-optimizer]\nmark = \"" + mark + "\"\n"
                : "\n# measured: " + mark + "\n";
        return Files.isRegularFile(file) ? appended(context, file, more) : List.of();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static List<ContextChange> appended(Path context, Path file, String text) throws IOException {
        return file.startsWith(context)
                ? List.of(new ContextChange(slashes(context.relativize(file)), Files.readString(file) + text))
                : List.of();
    }
}
