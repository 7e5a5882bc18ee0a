package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds out what an application in Python is. It reads its files and runs none of them. */
final class PythonAnalyzer {
    private final MavenProject project;
    private final List<Fact> facts = new ArrayList<>();

    PythonAnalyzer(MavenProject project) {
        this.project = project;
    }

    ProjectModel analyze(ProjectAnalyzer.Declared declared) {
        String manifest = StackFinder.manifest(project, Stack.PYTHON);
        if (manifest == null) {
            throw new OptimizerException(
                    "`<stack>` is `python` and " + project.getBasedir() + " has none of "
                            + String.join(", ", Stack.PYTHON.knowledge().recognisedBy()) + ", one was expected.",
                    "Set `<stack>` in the POM of the module that has one.");
        }
        Path folder = project.getBasedir().toPath().toAbsolutePath().normalize();
        facts.add(new Fact("stack", "Python", manifest));
        TomlFile pyproject = TomlFile.read(folder.resolve("pyproject.toml"));
        String version = version(folder, pyproject, declared.other().languageVersion());
        PythonDependencyFinder finder = new PythonDependencyFinder(folder, pyproject, facts);
        PythonApplication.Dependencies dependencies =
                finder.find(declared.other().extras());
        String names = finder.declared(dependencies);
        boolean packaged = packaged(folder, pyproject);
        PythonSources sources = PythonSources.of(folder);
        PythonApplication.Entry entry = new PythonEntryFinder(sources, pyproject, names, facts)
                .find(project.getArtifactId(), packaged, declared.other().entry());
        PythonWebFinder web = new PythonWebFinder(sources, names, facts);
        String framework = web.framework();
        List<String> arguments = declared.arguments();
        if (arguments != null) {
            facts.add(new Fact("arguments", String.join(" ", arguments), "parameter `arguments`"));
        }
        return new ProjectModel(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                PomDescription.of(project),
                new PythonApplication(
                        new FolderLayout(folder.toString(), ""),
                        version,
                        framework.equals("Python") ? "plain" : framework.toLowerCase(Locale.ROOT),
                        framework.equals("Python") ? "plain Python" : framework,
                        dependencies,
                        packaged,
                        packaged ? List.of() : sources.top(),
                        entry),
                arguments == null ? List.of() : arguments,
                declared.files(),
                web.find(entry, declared.port()),
                0,
                facts);
    }

    private String version(Path folder, TomlFile pyproject, @Nullable String wanted) {
        if (wanted != null) {
            return version(wanted, "parameter `languageVersion`");
        }
        Path file = folder.resolve(".python-version");
        if (Files.isRegularFile(file)) {
            String text = read(file).strip();
            if (text.matches("3\\.\\d+.*")) {
                return version(text.replaceFirst("^(3\\.\\d+).*(?s)", "$1"), ".python-version");
            }
        }
        String limits = pyproject.text("project", "requires-python");
        String evidence = "`requires-python`, pyproject.toml";
        if (limits == null) {
            limits = pyproject.text("tool", "poetry", "dependencies", "python");
            evidence = "`python`, pyproject.toml";
        }
        if (limits == null) {
            limits = TomlFile.read(folder.resolve("Pipfile")).text("requires", "python_version");
            evidence = "`python_version`, Pipfile";
        }
        return limits == null
                ? version(Stack.PYTHON.knowledge().images().version(), "default, nothing asks for another")
                : version(new PythonVersion(limits).choose(evidence), evidence + ": " + limits);
    }

    private String version(String version, String evidence) {
        facts.add(new Fact("Python", version, evidence));
        return version;
    }

    private boolean packaged(Path folder, TomlFile pyproject) {
        boolean not = "false".equals(pyproject.text("tool", "poetry", "package-mode"))
                || "false".equals(pyproject.text("tool", "uv", "package"));
        boolean said = pyproject.has("build-system") || Files.isRegularFile(folder.resolve("setup.py"));
        String evidence = pyproject.has("build-system") ? "`[build-system]` in pyproject.toml" : "setup.py";
        boolean packaged = said && !not;
        facts.add(
                packaged
                        ? new Fact("form", "built as a package", evidence)
                        : new Fact("form", "sources, copied as they are", "nothing that builds a package"));
        return packaged;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
