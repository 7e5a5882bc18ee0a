package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepLineTest {
    private static final String TOOL = "java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.";

    @Test
    void mavenIsShownAsItWouldHaveBeenTypedWhateverItIsWrappedIn() {
        assertThat(StepLine.of("RUN --mount=type=cache,id=late,target=/cache/late " + TOOL
                        + "LateDownloads /cache/late   mvn -DskipTests package && " + TOOL
                        + "Layers spring-boot-jar target/a.jar /layout 0"))
                .isEqualTo("RUN mvn -DskipTests package");
        assertThat(StepLine.of("RUN " + TOOL + "WarmUp --cache /cache/m2 mvn --fail-never dependency:go-offline"))
                .isEqualTo("RUN mvn --fail-never dependency:go-offline");
    }

    @Test
    void aStartOfTheApplicationInTheBuildIsSaidInWords() {
        assertThat(StepLine.of(
                        "RUN [\"java\", \"-cp\", \"/inside\", \"io.github.dockeroptimizer.inside.Training\", \"x\"]"))
                .isEqualTo("starts the application once, to archive what it loads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PomNormalizer pom.xml", "JdkModules scan /libraries", "Layers war a.war /layout 0"})
    void whatIsOverInAMomentIsNotShown(String command) {
        assertThat(StepLine.of("RUN " + TOOL + command)).isNull();
    }

    @Test
    void noneOfTheToolsForNodeTakesLong() {
        assertThat(StepLine.of("RUN node /opt/docker-optimizer/inside/manifests.js package.json"))
                .isNull();
    }

    @Test
    void whatRunsNothingIsNotShown() {
        assertThat(StepLine.of("COPY . .")).isNull();
    }

    @Test
    void anythingElseIsShownAsItIsAsFarAsTheLineGoes() {
        assertThat(StepLine.of("RUN  npm   ci")).isEqualTo("RUN npm ci");
        assertThat(StepLine.of("RUN --mount=type=cache,target=/cache/npm npm_config_cache=/cache/npm npm ci"))
                .isEqualTo("RUN npm ci");
        assertThat(StepLine.of("RUN " + "x".repeat(200))).hasSize(100).endsWith("x…");
    }
}
