package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.RustBuild;
import org.jspecify.annotations.Nullable;

/**
 * What only the templates of Rust see.
 *
 * @param rust the stages that build the application
 */
record RustTemplateView(RustView rust) {
    static RustTemplateView of(ImagePlan plan, RustBuild build, String support) {
        return new RustTemplateView(new RustView(
                build.base().reference().toString(), BuildOptions.origin(build.base()), build.epochSecond()));
    }

    /**
     * The build stages, in Dockerfile form.
     *
     * @param origin the build image as everybody knows it, or {@code null} where it is the one used
     */
    record RustView(String image, @Nullable String origin, long epoch) {}
}
