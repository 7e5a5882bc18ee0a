package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.PythonBuild;
import org.jspecify.annotations.Nullable;

/**
 * What only the templates of Python see.
 *
 * @param python the stages that build the application
 */
record PythonTemplateView(PythonView python) {
    static PythonTemplateView of(ImagePlan plan, PythonBuild build, String support) {
        return new PythonTemplateView(new PythonView(
                build.base().reference().toString(), BuildOptions.origin(build.base()), build.epochSecond()));
    }

    /**
     * The build stages, in Dockerfile form.
     *
     * @param origin the build image as everybody knows it, or {@code null} where it is the one used
     */
    record PythonView(String image, @Nullable String origin, long epoch) {}
}
