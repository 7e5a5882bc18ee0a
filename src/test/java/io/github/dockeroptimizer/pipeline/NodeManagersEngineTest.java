package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.docker.RequiresEngine;
import io.github.dockeroptimizer.project.Poms;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.PackageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Applications that npm, pnpm and Yarn install: built, run, and built again after a change of a source. */
@RequiresEngine
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class NodeManagersEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private final String id = "m" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private PackageIndex index;

    @BeforeEach
    void setUp() {
        index = PackageIndex.of(id);
    }

    @AfterEach
    void tearDown() throws IOException {
        live.forget(id);
        assertThat(live.leftByThisProcess()).isEmpty();
    }

    @Test
    void pnpmOnTheNodeThatEnginesName() throws IOException {
        assertBuilt("pnpm", "src/clock.js", "without kleur, node 24, info", Variant.DISTROLESS);
    }

    @Test
    void aWorkspaceOfPnpm() throws IOException {
        assertBuilt("pnpm-workspace", "words/src/words.js", "without kleur, node 22, no level", Variant.DISTROLESS);
    }

    @Test
    void aWorkspaceOfNpm() throws IOException {
        assertBuilt("npm-workspace", "words/src/words.js", "without kleur, node 22, no level", Variant.DISTROLESS);
    }

    @Test
    void yarn1OnASmallSystem() throws IOException {
        assertBuilt("yarn-1", "src/clock.js", "without kleur, node 20, no level", Variant.SLIM);
    }

    @Test
    void yarn4ByItsSingleProgram() throws IOException {
        assertBuilt("yarn-4", "src/clock.js", "without kleur, node 22, no level", Variant.DISTROLESS);
    }

    @Test
    void aPackageIsCompiledWithoutADownloadOfHeaders() throws IOException {
        assertBuilt("native", "index.js", "locked", Variant.DISTROLESS);
    }

    private void assertBuilt(String project, String source, String end, Variant variant) throws IOException {
        Poms files = new Poms(folder).copy(Path.of("src/test/resources/node").resolve(project));
        files.file(
                Files.exists(folder.resolve("app")) ? "app/pom.xml" : "pom.xml",
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>" + id
                        + "</artifactId><version>1.0</version><packaging>pom</packaging></project>");
        ProjectBuild build =
                new ProjectBuild(live, folder, id, null).variant(variant).packages("node=" + index.address("npm"));

        assertThat(output(build.run())).isEqualTo("a minute is 1m, " + end);
        assertThat(index.requested()).as("of the first build").isNotEmpty();

        Path changed = folder.resolve(source);
        Files.writeString(changed, Files.readString(changed).replace("a minute", "a good minute"));
        assertThat(output(build.run())).isEqualTo("a good minute is 1m, " + end);
        assertThat(index.requested()).as("after a change of a source").isEmpty();
    }

    private static String output(BuiltImage image) throws IOException {
        ContainerSpec spec = new ContainerSpec(image.result().imageId(), null, List.of(), List.of(), true, false, null);
        try (DockerEngine.Container container = live.engine().start(spec)) {
            assertThat(container.awaitExit(Duration.ofSeconds(20))).isZero();
            return String.join("\n", container.log(20));
        }
    }
}
