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
    void cargoIsShownWithoutWhatIsAroundIt() {
        assertThat(
                        StepLine.of(
                                "RUN --mount=type=cache,id=a,target=/cache/cargo mkdir -p /cache/cargo && cp -a /cache/cargo/. x"
                                        + " && cargo build --release --bin dice && cargo clean --release && cp -a target/. /cache/target"))
                .isEqualTo("RUN cargo build --release --bin dice");
        assertThat(StepLine.of("RUN cargo build --release --offline && install -D target/release/dice /layout/dice"))
                .isEqualTo("RUN cargo build --release --offline");
        assertThat(
                        StepLine.of(
                                "RUN mkdir -p /layout/probe/probe && rustc -o /layout/probe/probe/probe probe.rs && find /layout x"))
                .isEqualTo("RUN rustc -o /layout/probe/probe/probe probe.rs");
        assertThat(StepLine.of("RUN sh /opt/docker-optimizer/inside/manifests.sh && echo"))
                .isNull();
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
    void filesThatAreMovedAroundACommandAreNotShown() {
        assertThat(
                        StepLine.of(
                                "RUN --mount=type=cache,id=npm,target=/cache/npm   mkdir -p /layout/app && cp -a . /layout/app"
                                        + " && cd /layout/app && npm_config_cache=/cache/npm npm prune --omit=dev && find . -delete"))
                .isEqualTo("RUN npm prune --omit=dev");
        assertThat(StepLine.of(
                        "RUN cp -a /cache/cargo/. /registry && cargo build --release && cargo clean && cp -a x y"))
                .isEqualTo("RUN cargo build --release");
        assertThat(StepLine.of("RUN apt-get update && mkdir /x && apt-get install -y curl"))
                .isEqualTo("RUN apt-get update && mkdir /x && apt-get install -y curl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find /layout -exec touch {} +",
                "sh /opt/docker-optimizer/inside/libraries.sh /runtime /layout",
                "mkdir -p /layout/app && cp -a app.py /layout/app",
                "python3 -m compileall -q /layout || true; find /layout -exec touch {} +",
            })
    void whatOnlyMovesFilesIsNotShown(String command) {
        assertThat(StepLine.of("RUN " + command)).isNull();
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
