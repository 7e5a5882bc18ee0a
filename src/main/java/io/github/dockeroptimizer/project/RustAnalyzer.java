package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** Finds out what an application in Rust is. */
final class RustAnalyzer {
    /** Whether images are made of such applications; until then none is taken for one. */
    static final boolean READY = false;

    private final MavenProject project;
    private final List<Fact> facts = new ArrayList<>();

    RustAnalyzer(MavenProject project) {
        this.project = project;
    }

    ProjectModel analyze(ProjectAnalyzer.Declared declared) {
        String manifest = StackFinder.manifest(project, Stack.RUST);
        if (manifest == null) {
            throw new OptimizerException(
                    "`<stack>` is `rust` and " + project.getBasedir() + " has none of "
                            + String.join(", ", Stack.RUST.knowledge().recognisedBy()) + ", one was expected.",
                    "Set `<stack>` in the POM of the module that has one.");
        }
        Path folder = project.getBasedir().toPath().toAbsolutePath().normalize();
        facts.add(new Fact("stack", "Rust", manifest));
        String wanted = declared.other().languageVersion();
        Integer port = declared.port();
        return new ProjectModel(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                PomDescription.of(project),
                new RustApplication(
                        new FolderLayout(folder.toString(), ""),
                        wanted == null ? Stack.RUST.knowledge().images().version() : wanted,
                        "plain",
                        "Rust"),
                declared.arguments() == null ? List.of() : declared.arguments(),
                declared.files(),
                port == null || port == 0 ? null : new ProjectModel.Web(port, port, null),
                0,
                facts);
    }
}
