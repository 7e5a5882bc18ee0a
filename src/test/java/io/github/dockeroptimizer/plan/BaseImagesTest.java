package io.github.dockeroptimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseImagesTest {
    @ParameterizedTest(name = "Java {0} runs on {1}")
    @CsvSource({"8, 17", "11, 17", "17, 17", "18, 21", "21, 21", "22, 25", "25, 25"})
    void theOldestLongTermReleaseThatRunsTheClassesIsTaken(int compiledFor, int jdk) {
        assertThat(new BaseImages(compiledFor, null, Variant.DISTROLESS).jdk()).isEqualTo(jdk);
    }

    @ParameterizedTest(name = "{0}, Java {1}: {3}")
    @CsvSource({
        "DISTROLESS, 17, maven:3.9-eclipse-temurin-17, gcr.io/distroless/java17-debian13:nonroot",
        "DISTROLESS, 21, maven:3.9-eclipse-temurin-21, gcr.io/distroless/java21-debian13:nonroot",
        "SLIM, 21, maven:3.9-eclipse-temurin-21, eclipse-temurin:21-jre",
        "SLIM, 25, maven:3.9-eclipse-temurin-25, eclipse-temurin:25-jre",
    })
    void theTableOfDefaultsIsFollowed(Variant variant, int release, String build, String runtime) {
        BaseImages images = new BaseImages(release, null, variant);

        assertThat(images.build()).isEqualTo(build);
        assertThat(images.runtime()).isEqualTo(runtime);
    }

    @Test
    void aReleaseThatNoDefaultRunsIsRefusedAndTheParametersNamed() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> new BaseImages(26, null, Variant.SLIM).jdk())
                .withMessageContaining("compiled for Java 26, the newest default base image has Java 25.")
                .withMessageContaining("`<buildImage>` and `<runtimeImage>`");
    }

    @Test
    void theDeclaredReleaseIsTaken() {
        assertThat(new BaseImages(17, 25, Variant.SLIM).runtime()).isEqualTo("eclipse-temurin:25-jre");
    }

    @Test
    void aDeclaredReleaseOlderThanTheClassesIsRefused() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> new BaseImages(21, 17, Variant.SLIM).jdk())
                .withMessage("`<javaVersion>` is 17 and the project is compiled for Java 21, expected that or a newer"
                        + " one. Set `<javaVersion>` (`-Ddocker-optimizer.javaVersion`) to 21, or compile with"
                        + " `maven.compiler.release` 17.");
    }

    @Test
    void aDeclaredReleaseWithoutDefaultImagesIsRefused() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> new BaseImages(8, 11, Variant.SLIM).jdk())
                .withMessageContaining(
                        "`<javaVersion>` is 11, expected one that all base images exist for: 17, 21, 25.")
                .withMessageContaining("`<buildImage>` and `<runtimeImage>`");
    }
}
