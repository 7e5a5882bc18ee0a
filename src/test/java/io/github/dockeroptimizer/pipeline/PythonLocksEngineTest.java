package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.docker.RequiresEngine;
import io.github.dockeroptimizer.project.ProjectAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in images of projects with lock files, at an index that has newer versions of all that they name. */
@RequiresEngine
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PythonLocksEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private static final Pattern INSTALLED =
            Pattern.compile("/opt/venv/lib/python[\\d.]+/site-packages/([^/]+)\\.dist-info/METADATA");

    /** One for all, so that what they have in common is built once. */
    private static final String ID = "p" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private ProjectBuild build;

    @BeforeEach
    void setUp() {
        String index = System.getenv("DOCKER_OPTIMIZER_INDEX");
        assumeThat(index).as("started by dev/index").isNotNull();
        build = new ProjectBuild(live, folder, ID, null).packages("python=" + index + "/pypi/simple/");
    }

    @AfterAll
    static void tearDown() throws IOException {
        live.forget(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"poetry", "pdm", "pipenv", "pylock", "uv", "hashes", "constraints"})
    void exactlyTheLockedVersionsAreInTheImage(String project) throws IOException {
        write(project);

        assertThat(installed()).containsExactly("acme_greeting-2.0", "acme_loud-1.0", "acme_words-1.0");
    }

    @Test
    void anExtraIsInTheImageWithWhatItLeadsTo() throws IOException {
        write("poetry");
        build.other(new ProjectAnalyzer.Other(null, null, null, List.of("colour")));

        assertThat(installed())
                .containsExactly(
                        "acme_colour-0.5", "acme_greeting-2.0", "acme_loud-1.0", "acme_terminal-3.0", "acme_words-1.0");
    }

    @Test
    void byteCodeIsMadeInTheBuildOfPackagesAndApplication() throws IOException {
        write("uv");

        assertThat(build.files())
                .contains("/app/__pycache__/letters.cpython-313.pyc")
                .contains("/opt/venv/lib/python3.13/site-packages/acme_words/__pycache__/__init__.cpython-313.pyc");
    }

    @Test
    void aProgramThatHandlesNoSignalEndsWhenItIsAskedTo() throws IOException {
        write("uv");
        Files.writeString(
                folder.resolve("letters.py"),
                "import time\nif __name__ == '__main__':\n    print('ready', flush=True)\n    time.sleep(600)\n");
        String image = build.run().result().imageId();

        try (DockerEngine.Container container =
                live.engine().start(new ContainerSpec(image, null, List.of(), List.of(), true, false, null))) {
            container.exec(
                    List.of("/opt/venv/bin/python", "-c", "import os, signal; os.kill(1, signal.SIGTERM)"),
                    Duration.ofSeconds(20));

            assertThat(container.awaitExit(Duration.ofSeconds(20))).isEqualTo(143);
        }
    }

    @Test
    void aCommandThatThePackageDeclaresIsWhatRuns() throws IOException {
        write("uv");
        Files.delete(folder.resolve("uv.lock"));
        Files.writeString(
                folder.resolve("pyproject.toml"),
                """
                [build-system]
                requires = ["setuptools"]
                build-backend = "setuptools.build_meta"
                [project]
                name = "letters"
                version = "1.0"
                dependencies = ["acme-words==1.0"]
                [project.scripts]
                post = "letters:main"
                [tool.setuptools]
                py-modules = ["letters"]
                """);
        Files.writeString(
                folder.resolve("letters.py"),
                "import sys, acme_words\ndef main():\n    print(sys.argv[0], acme_words.__version__)\n");
        String image = build.run().result().imageId();

        try (DockerEngine.Container container =
                live.engine().start(new ContainerSpec(image, null, List.of(), List.of(), true, false, null))) {
            assertThat(container.awaitExit(Duration.ofSeconds(20))).isZero();
            assertThat(container.log(10)).containsExactly("/app/bin/post 1.0");
        }
    }

    @Test
    void aSetupScriptIsBuiltAsAPackageWithWhatItNames() throws IOException {
        write("setup");
        build.other(new ProjectAnalyzer.Other(null, "letters", null, List.of("colour")));

        assertThat(installed())
                .containsExactly(
                        "acme_colour-0.5", "acme_greeting-2.0", "acme_loud-1.1", "acme_terminal-3.0", "acme_words-1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uv:uv.lock", "hashes:requirements.txt"})
    void aFileThatDoesNotHaveItsChecksumEndsTheBuild(String project) throws IOException {
        write(project.substring(0, project.indexOf(':')));
        Path lock = folder.resolve(project.substring(project.indexOf(':') + 1));
        Files.writeString(lock, Files.readString(lock).replace("13ff7e0c", "13ff7e0d"));

        assertThatThrownBy(build::run)
                .hasMessageContaining("DO NOT MATCH THE HASHES")
                .hasMessageContaining("acme-words");
    }

    private void write(String project) throws IOException {
        PythonScript.copy(project, folder);
        Files.writeString(
                folder.resolve("pom.xml"),
                """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>%s</artifactId>
                  <version>1.0</version>
                  <packaging>pom</packaging>
                </project>
                """
                        .formatted(ID));
        Files.writeString(folder.resolve("letters.py"), "if __name__ == '__main__':\n    print('a')\n");
    }

    private List<String> installed() throws IOException {
        return build.files().stream()
                .map(INSTALLED::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .sorted()
                .toList();
    }
}
