package io.github.dockeroptimizer.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.Dockerignore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the text with the rules that the context is selected by. */
class DockerignoreTextTest {
    private static final String SUPPORT = "target/docker-optimizer/support";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target/orders.jar",
                "apps/orders/target/classes/A.class",
                ".git/HEAD",
                "README.md",
                "apps/orders/README.md",
                "ui/node_modules/x/index.js",
                ".idea/workspace.xml",
                "target/docker-optimizer/report.json",
                "Dockerfile",
                "apps/orders/Dockerfile.native",
            })
    void whatNoBuildNeedsIsNotSent(String path) {
        assertThat(rules(null).includes(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "src/main/java/App.java",
                ".mvn/maven.config",
                SUPPORT + "/probe/HealthProbe.class",
                SUPPORT + "/plugin/io/github/x.jar",
            })
    void whatTheDockerfileCopiesIsSent(String path) {
        assertThat(rules(null).includes(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/com/acme/target/Target.java",
                "apps/orders/src/main/java/com/acme/target/Target.java",
                "src/main/resources/help/en.md",
                "apps/orders/src/main/resources/Dockerfile.txt",
            })
    void aSourceIsSentWhateverItIsCalled(String path) {
        assertThat(rules(null).includes(path)).isTrue();
    }

    @Test
    void aFolderOfAnotherModuleIsSentWhereTheProjectLetsItIn() {
        List<String> leftOut = List.of("model/*", "!model/pom.xml");

        assertThat(rules(null, leftOut).includes("model/app.py")).isFalse();
        assertThat(rules(null, leftOut).includes("model/pom.xml")).isTrue();
        assertThat(rules("!model\n", leftOut).includes("model/app.py")).isTrue();
    }

    @Test
    void theProjectsOwnRulesHold() {
        assertThat(rules("secrets/\n").includes("secrets/key.pem")).isFalse();
    }

    @Test
    void theProjectsOwnRulesCannotKeepOutTheSupportingFiles() {
        assertThat(rules("*\n").includes(SUPPORT + "/probe/HealthProbe.class")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void anEmptyFileIsTheSameAsNone(String own) {
        assertThat(text(own)).isEqualTo(text(null));
    }

    private static Dockerignore rules(@Nullable String own, List<String> leftOut) {
        return Dockerignore.parse(io.github.dockeroptimizer.dockerfile.Dockerignore.text(own, leftOut, SUPPORT));
    }

    private static Dockerignore rules(@Nullable String own) {
        return Dockerignore.parse(text(own));
    }

    private static String text(@Nullable String own) {
        return io.github.dockeroptimizer.dockerfile.Dockerignore.text(
                own,
                List.of(
                        "target",
                        "Dockerfile*",
                        "*.md",
                        "apps/orders/target",
                        "apps/orders/Dockerfile*",
                        "apps/orders/*.md"),
                SUPPORT);
    }
}
