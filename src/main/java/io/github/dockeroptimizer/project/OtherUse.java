package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a manifest is there for where it is not there for an application. Many a parent has a {@code package.json} for
 * the formatter and the hooks of its repository, and nobody expects an image of it.
 */
final class OtherUse {
    private static final List<String> PAGES = List.of("index.html", "public/index.html");
    private static final List<String> PYTHON_PROJECT = List.of("project", "build-system");

    private OtherUse() {}

    /** Returns what the manifest of a stack in a module is there for, for people, or {@code null} for an application. */
    static @Nullable String of(MavenProject project, Stack stack) {
        Path folder = project.getBasedir().toPath().toAbsolutePath().normalize();
        return switch (stack) {
            case JAVA -> null;
            case PYTHON ->
                hasPython(folder)
                        ? null
                        : "there is nothing in Python to run in it, only " + StackFinder.manifest(project, stack);
            case RUST -> RustAnalyzer.isLibrary(project) ? "a library, its Cargo.toml makes no program" : null;
            case NODE -> ofNode(project, folder);
            case GO -> GoAnalyzer.isLibrary(project) ? "a library, it has no main package" : null;
        };
    }

    private static @Nullable String ofNode(MavenProject project, Path folder) {
        if (!new FrontendFinder(folder.toString(), new ArrayList<>())
                .find(List.of(project))
                .isEmpty()) {
            return "Maven builds the front end in it, for other modules; `<stack>node</stack>` in its POM makes an image of it";
        }
        return hasNode(folder) ? null : "its package.json only asks for tools, there is nothing to start or to build";
    }

    private static boolean hasNode(Path folder) {
        PackageJson manifest = PackageJson.in(folder);
        return manifest == null
                || Stream.of("start", "build").anyMatch(script -> manifest.script(script) != null)
                || !manifest.workspaces().isEmpty()
                || PAGES.stream().anyMatch(page -> Files.isRegularFile(folder.resolve(page)))
                || NodeSources.of(folder).keySet().stream().anyMatch(source -> !source.startsWith("."));
    }

    private static boolean hasPython(Path folder) {
        TomlFile pyproject = TomlFile.read(folder.resolve("pyproject.toml"));
        return PYTHON_PROJECT.stream().anyMatch(pyproject::has)
                || pyproject.has("tool", "poetry")
                || Files.isRegularFile(folder.resolve("setup.py"))
                || !PythonSources.of(folder).files().isEmpty();
    }
}
