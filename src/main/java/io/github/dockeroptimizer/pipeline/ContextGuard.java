package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.Dockerignore;
import io.github.dockeroptimizer.dockerfile.Dockerfile;
import io.github.dockeroptimizer.project.ProjectModel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks before the build whether the project's own {@code .dockerignore} keeps out what the Dockerfile needs: projects
 * that used to copy a jar often send that jar alone.
 */
final class ContextGuard {
    private ContextGuard() {}

    static void check(Workspace workspace, Dockerfile dockerfile) {
        Dockerignore rules = Dockerignore.parse(dockerfile.dockerignore());
        for (String path : needed(workspace.project().layout())) {
            Dockerignore.Rule rule = rules.excludedBy(path);
            if (rule != null && Files.exists(workspace.contextRoot().resolve(path))) {
                throw new OptimizerException(
                        "The project's .dockerignore keeps " + path + " out of the build (rule `" + rule.text()
                                + "`), and the build stage compiles from it.",
                        "Add `!" + path + "` at the end of .dockerignore, or remove the rule.");
            }
        }
    }

    private static List<String> needed(ProjectModel.Layout layout) {
        List<String> paths = new ArrayList<>(layout.poms());
        paths.add((layout.module().isEmpty() ? "" : layout.module() + "/") + "src/main");
        return paths;
    }
}
