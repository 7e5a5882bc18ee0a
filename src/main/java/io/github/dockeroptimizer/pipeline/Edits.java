package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.Application;
import io.github.dockeroptimizer.project.GoApplication;
import io.github.dockeroptimizer.project.NodeApplication;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.project.PythonApplication;
import io.github.dockeroptimizer.project.RustApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What somebody changes between two builds. Only what is sent to the engine is changed; the files of the project stay as
 * they are. Each comparison makes other changes than the one before, so that nothing of them is in a cache.
 */
interface Edits {
    /**
     * Returns the changes that suit a project.
     *
     * @param mark what no other comparison writes
     */
    static Edits of(ProjectModel project, String mark) {
        Application application = project.application();
        return switch (application.stack()) {
            case JAVA -> new JavaEdits(project, mark);
            case PYTHON -> new PythonEdits((PythonApplication) application, mark);
            case RUST -> new RustEdits((RustApplication) application, mark);
            case NODE -> new NodeEdits((NodeApplication) application, mark);
            case GO -> new GoEdits((GoApplication) application, mark);
        };
    }

    /** Returns a file with a text at its end, where it lies in the context and there is one. */
    static List<ContextChange> appended(Path context, Path file, String text) throws IOException {
        return file.startsWith(context) && Files.isRegularFile(file)
                ? List.of(new ContextChange(
                        context.relativize(file).toString().replace('\\', '/'), Files.readString(file) + text))
                : List.of();
    }

    /** Returns a change of the sources, relative to the context; none where no sources are found in it. */
    List<ContextChange> source(Path context) throws IOException;

    /** Returns what people call the manifest: {@code package.json}. */
    String manifestName();

    /** Returns a change of the manifest that no dependency comes of; none where it cannot be read. */
    List<ContextChange> manifest(Path context) throws IOException;
}
