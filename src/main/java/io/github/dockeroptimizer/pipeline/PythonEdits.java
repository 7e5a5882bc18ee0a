package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.PythonApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What somebody changes in an application in Python between two builds. */
final class PythonEdits implements Edits {
    private static final String PROJECT = "pyproject.toml";

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
        String path = name.endsWith(".py") ? name : name.replace('.', '/') + ".py";
        String main = name.replace('.', '/') + "/__main__.py";
        for (Path file : List.of(
                root.resolve("src").resolve(path),
                root.resolve(path),
                root.resolve("src").resolve(main),
                root.resolve(main))) {
            if (Files.isRegularFile(file)) {
                return appended(context, file, "\n_MEASURED = \"" + mark + "\"\n");
            }
        }
        Path sources = Files.isDirectory(root.resolve("src")) ? root.resolve("src") : root;
        try (Stream<Path> files = Files.walk(sources, 3)) {
            Path file = files.filter(one -> one.getFileName().toString().endsWith(".py"))
                    .filter(one -> !one.toString().contains("test") && !one.endsWith("setup.py"))
                    .sorted()
                    .findFirst()
                    .orElse(null);
            return file == null ? List.of() : appended(context, file, "\n_MEASURED = \"" + mark + "\"\n");
        }
    }

    @Override
    public String manifestName() {
        return hasProject() ? PROJECT : application.dependencies().main().get(0);
    }

    private boolean hasProject() {
        return Files.isRegularFile(root.resolve(PROJECT));
    }

    /** Returns the first manifest with something more that no tool reads. */
    @Override
    public List<ContextChange> manifest(Path context) throws IOException {
        return hasProject()
                ? appended(
                        context,
                        root.resolve(PROJECT),
                        "\n[tool.measured-by-docker-optimizer]\nmark = \"" + mark + "\"\n")
                : appended(
                        context,
                        root.resolve(application.dependencies().main().get(0)),
                        "\n# measured: " + mark + "\n");
    }

    private static List<ContextChange> appended(Path context, Path file, String text) throws IOException {
        return file.startsWith(context)
                ? List.of(new ContextChange(
                        context.relativize(file).toString().replace('\\', '/'), Files.readString(file) + text))
                : List.of();
    }
}
