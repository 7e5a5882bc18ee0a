package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.GoApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What somebody changes in an application in Go between two builds. */
final class GoEdits implements Edits {
    private final GoApplication application;
    private final String mark;

    GoEdits(GoApplication application, String mark) {
        this.application = application;
        this.mark = mark;
    }

    /** Returns a variable more in the source of the main function, looked at so that the linker does not leave it out. */
    @Override
    public List<ContextChange> source(Path context) throws IOException {
        return appended(
                context,
                application.program().source(),
                "\nvar measuredByDockerOptimizer = []string{\"" + mark + "\"}\n\nfunc init() {\n"
                        + "\tif len(measuredByDockerOptimizer) > 1 {\n\t\tpanic(measuredByDockerOptimizer[0])\n\t}\n}\n");
    }

    @Override
    public String manifestName() {
        return "go.mod";
    }

    /** Returns the manifest with a comment more. */
    @Override
    public List<ContextChange> manifest(Path context) throws IOException {
        String module = application.program().module();
        return appended(
                context,
                module.isEmpty() ? "go.mod" : module + "/go.mod",
                "\n// measured by docker-optimizer: " + mark + "\n");
    }

    private List<ContextChange> appended(Path context, String path, String text) throws IOException {
        return Edits.appended(
                context, Path.of(application.layout().contextRoot()).resolve(path), text);
    }
}
