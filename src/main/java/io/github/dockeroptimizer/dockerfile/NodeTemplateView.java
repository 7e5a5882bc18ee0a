package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.NodeBuild;
import org.jspecify.annotations.Nullable;

/**
 * What only the templates of Node.js see.
 *
 * @param node the stages that build the application
 */
record NodeTemplateView(NodeView node) {
    static NodeTemplateView of(ImagePlan plan, NodeBuild build, String support) {
        return new NodeTemplateView(new NodeView(
                build.base().reference().toString(), BuildOptions.origin(build.base()), build.epochSecond()));
    }

    /**
     * The build stages, in Dockerfile form.
     *
     * @param origin the build image as everybody knows it, or {@code null} where it is the one used
     */
    record NodeView(String image, @Nullable String origin, long epoch) {}
}
