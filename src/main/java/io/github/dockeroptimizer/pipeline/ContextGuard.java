package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.Dockerignore;
import io.github.dockeroptimizer.dockerfile.Dockerfile;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.BuildStage;
import io.github.dockeroptimizer.plan.ImagePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks before the build whether the project's own {@code .dockerignore} keeps out what the Dockerfile needs: projects
 * that used to copy a jar often send that jar alone.
 */
final class ContextGuard {
    private ContextGuard() {}

    static void check(Workspace workspace, ImagePlan plan, Dockerfile dockerfile) {
        for (String file : plan.build().files()) {
            Path path = workspace.contextRoot().resolve(file);
            if (!Files.isRegularFile(path) && !(plan.build().takesFolders() && Files.isDirectory(path))) {
                throw new OptimizerException(
                        "`<files>` names " + file + ", and there is no such file.",
                        "Correct the path; it is relative to the module's folder.");
            }
        }
        if (plan.buildFrom() == BuildFrom.ARTIFACT) {
            return;
        }
        Dockerignore rules = Dockerignore.parse(dockerfile.dockerignore());
        for (String path : needed(plan.build())) {
            Dockerignore.Rule rule = rules.excludedBy(path);
            if (rule != null && Files.exists(workspace.contextRoot().resolve(path))) {
                throw new OptimizerException(
                        "The project's .dockerignore keeps " + path + " out of the build (rule `" + rule.text()
                                + "`), and the build stage compiles from it.",
                        "Add `!" + path + "` at the end of .dockerignore, or remove the rule.");
            }
        }
    }

    private static List<String> needed(BuildStage build) {
        return Stream.concat(build.manifests().stream(), build.sources().stream())
                .toList();
    }
}
