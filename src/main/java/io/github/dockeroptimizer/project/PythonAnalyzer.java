package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** Finds out what an application in Python is. */
final class PythonAnalyzer {
    /** Whether images are made of such applications; until then none is taken for one. */
    static final boolean READY = false;

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
        String wanted = declared.other().languageVersion();
        Integer port = declared.port();
        return new ProjectModel(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                PomDescription.of(project),
                new PythonApplication(
                        new FolderLayout(folder.toString(), ""),
                        wanted == null ? Stack.PYTHON.knowledge().images().version() : wanted,
                        "plain",
                        "Python"),
                declared.arguments() == null ? List.of() : declared.arguments(),
                declared.files(),
                port == null || port == 0 ? null : new ProjectModel.Web(port, port, null),
                0,
                facts);
    }
}
