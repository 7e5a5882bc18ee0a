package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.stack.Variant;
import org.jspecify.annotations.Nullable;

/**
 * What is particular in the variant {@code single}, in Dockerfile form.
 *
 * @param packageCommand the command that builds the application
 * @param artifact what it makes, as a word
 */
record OneStageView(String packageCommand, String artifact) {
    static @Nullable OneStageView of(ImagePlan plan, JavaBuild build) {
        return plan.variant() != Variant.SINGLE
                ? null
                : new OneStageView(
                        new MavenCommands(build).packaging(false),
                        DockerfileText.shellWord("/src/" + build.split().artifact()));
    }
}
