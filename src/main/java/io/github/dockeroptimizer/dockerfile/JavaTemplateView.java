package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.JavaBuild;
import org.jspecify.annotations.Nullable;

/**
 * What only the templates of Java see.
 *
 * @param maven the stages that Maven runs in, or {@code null} where it does not
 * @param server the servlet container, or {@code null}
 * @param java the stages that link a Java runtime, or {@code null}
 * @param training the start that an archive is made from, or {@code null}
 * @param single what is particular where all is done in one stage, or {@code null}
 * @param truststore whether the application gets a trust store of its own
 */
record JavaTemplateView(
        @Nullable MavenView maven,
        @Nullable ServerView server,
        @Nullable JavaView java,
        @Nullable TrainingView training,
        @Nullable OneStageView single,
        boolean truststore) {
    static JavaTemplateView of(ImagePlan plan, JavaBuild build, String support) {
        return new JavaTemplateView(
                MavenView.of(plan, build, support),
                ServerView.of(plan, build, support),
                JavaView.of(plan, build, support),
                TrainingView.of(plan, build),
                OneStageView.of(plan, build),
                build.choices().certificatesAtRuntime());
    }
}
