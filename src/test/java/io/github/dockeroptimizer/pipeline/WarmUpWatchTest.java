package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.BuildStep;
import io.github.dockeroptimizer.docker.EngineListener;
import io.github.dockeroptimizer.dockerfile.DockerfileRenderer;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpWatchTest {
    private static final BuildStep STEP = new BuildStep("build", "3/4", "RUN mvn package", false, Duration.ZERO);

    @Test
    void aWarmUpThatWasIncompleteBecomesAWarningWithItsReason() {
        WarmUpWatch watch = new WarmUpWatch(EngineListener.SILENT);

        watch.stepOutput(STEP, "[INFO] x");
        watch.stepOutput(STEP, "docker-optimizer: the warm-up is incomplete: No sources");

        assertThat(watch.warnings())
                .singleElement()
                .asString()
                .startsWith("The dependencies were not all downloaded in advance: No sources. What was missing");
    }

    @Test
    void aBuildThatGoesWellHasNoWarning() {
        WarmUpWatch watch = new WarmUpWatch(EngineListener.SILENT);

        watch.stepOutput(STEP, "[INFO] the warm-up is incomplete");

        assertThat(watch.warnings()).isEmpty();
    }

    @Test
    void everyLineIsPassedOn() {
        List<String> lines = new ArrayList<>();
        WarmUpWatch watch = new WarmUpWatch(new EngineListener() {
            @Override
            public void stepOutput(BuildStep step, String line) {
                lines.add(line);
            }
        });

        watch.stepOutput(STEP, "one");
        watch.stepOutput(STEP, WarmUpWatch.INCOMPLETE + "two");

        assertThat(lines).containsExactly("one", WarmUpWatch.INCOMPLETE + "two");
    }

    @Test
    void theStepOfTheWarmUpIsKnownByWhatTheDockerfileSays() {
        String dockerfile = DockerfileRenderer.render(
                        ImagePlanner.plan(
                                Projects.springBoot().model(), PlanChoices.defaults(), BuilderFeatures.BUILDKIT),
                        new DockerfileRenderer.Place("Dockerfile", "support", "1.0.0"),
                        null)
                .text();

        assertThat(dockerfile.lines().filter(WarmUpWatch::isWarmUp)).hasSize(1);
        assertThat(WarmUpWatch.isWarmUp(STEP.name())).isFalse();
        assertThat(WarmUpWatch.isWarmUp(null)).isFalse();
    }
}
