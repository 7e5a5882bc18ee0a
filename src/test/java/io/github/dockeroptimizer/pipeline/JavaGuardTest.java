package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaGuardTest {
    private static final ImagePlan PLAN = ImagePlanner.plan(
            Projects.springBoot().model(),
            PlanChoices.choose().baseImages("acme/maven:3.9", "acme/jre:17").settings(),
            BuilderFeatures.BUILDKIT);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "JAVA_VERSION=jdk-21.0.5+11 | 21",
                "JAVA_VERSION=jdk8u432-b06 | 8",
                "JAVA_VERSION=1.8.0_432 | 8",
                "JAVA_VERSION=17.0.21.1 | 17",
                "JAVA_VERSION=11 | 11",
                "JAVA_HOME=/usr/lib/jvm/java-17-openjdk-amd64 | 17",
                "JAVA_HOME=/usr/lib/jvm/zulu21 | 21",
                "JAVA_HOME=/opt/jdk1.8.0_202/ | 8",
                "JAVA_HOME=/opt/java/openjdk |",
                "LANG=C.UTF-8 |",
            })
    void theVariablesOfAnImageTellItsJava(String variable, @Nullable Integer release) {
        assertThat(JavaGuard.release(variable)).isEqualTo(release);
    }

    @Test
    void aRuntimeOlderThanTheClassesIsRefused() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> check(false, "PATH=/bin", "JAVA_VERSION=17.0.13"))
                .withMessage("acme/jre:17 has Java 17 (JAVA_VERSION=17.0.13), and the project is compiled for Java 21,"
                        + " expected that or a newer one. Leave out `<runtimeImage>` for an image that has it, or set"
                        + " `-Ddocker-optimizer.runtimeImage` to one with Java 21.");
    }

    @Test
    void aJdkOlderThanTheClassesIsRefused() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> check(true, "JAVA_HOME=/usr/lib/jvm/java-17-openjdk"))
                .withMessageContaining("acme/maven:3.9 has Java 17")
                .withMessageContaining("`-Ddocker-optimizer.buildImage`");
    }

    @Test
    void anImageThatIsNewEnoughOrTellsNothingPasses() {
        assertThatCode(() -> check(false, "JAVA_VERSION=jdk-25.0.1+8")).doesNotThrowAnyException();
        assertThatCode(() -> check(false, "JAVA_HOME=/opt/java/openjdk")).doesNotThrowAnyException();
    }

    private static void check(boolean build, String... environment) {
        LocalImage image = new LocalImage(
                "sha256:1",
                List.of(),
                List.of(),
                new Platform("linux", "amd64", null),
                List.of(),
                List.of(environment));
        new JavaGuard(21)
                .check(PLAN, build ? PLAN.build().base() : PLAN.runtime().base(), image);
    }
}
