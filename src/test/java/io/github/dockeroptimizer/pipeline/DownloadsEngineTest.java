package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.docker.RequiresEngine;
import io.github.dockeroptimizer.plan.Warmup;
import io.github.dockeroptimizer.testing.CountingRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What builds download, counted at a repository of our own that is the only one they know. Every test begins with nothing:
 * neither steps nor mounted caches of earlier builds can be what it needs.
 */
@RequiresEngine
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class DownloadsEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private static final List<String> REACTOR_CORE_AND_ITS_OWN = List.of(
            "io/projectreactor/reactor-core/3.6.11/reactor-core-3.6.11.jar",
            "io/projectreactor/reactor-core/3.6.11/reactor-core-3.6.11.pom",
            "org/reactivestreams/reactive-streams/1.0.4/reactive-streams-1.0.4.jar",
            "org/reactivestreams/reactive-streams/1.0.4/reactive-streams-1.0.4.pom");

    private final String id = "d" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private CountingRepository repository;
    private SampleProject project;
    private ProjectBuild build;
    private boolean warmedUp;

    @BeforeEach
    void setUp() throws IOException {
        repository = CountingRepository.start();
        project = new SampleProject(folder, id);
        build = new ProjectBuild(live, folder, id, repository.settings(live.hostAddress()));
    }

    @AfterEach
    void tearDown() throws IOException {
        repository.close();
        live.forget(id);
    }

    @Test
    void aPlainJarDownloadsWhatIsNewAndNothingElse() throws IOException {
        project.plainJar();
        downloadWhatIsNewAndNothingElse();
    }

    @Test
    void aReactorWithASiblingDownloadsWhatIsNewAndNothingElse() throws IOException {
        project.reactor();
        downloadWhatIsNewAndNothingElse();
    }

    @Test
    void aSpringBootProjectWithARevisionDownloadsWhatIsNewAndNothingElse() throws IOException {
        project.springBoot();
        downloadWhatIsNewAndNothingElse();
    }

    @Test
    void whatQuarkusAloneKnowsOfIsDownloadedInAdvance() throws IOException {
        build.classic();
        project.quarkus();
        assertThat(downloads()).anyMatch(path -> path.contains("/quarkus-rest-deployment-"));

        project.changeSource();
        assertThat(downloads()).as("after a change of a source").isEmpty();
    }

    private void downloadWhatIsNewAndNothingElse() throws IOException {
        assertThat(downloads()).as("of the first build").hasSizeGreaterThan(100);

        project.changeSource();
        assertThat(downloads()).as("after a change of a source").isEmpty();

        project.changeVersionAndDescription();
        assertThat(downloads()).as("after a change of version, name and SCM").isEmpty();
        assertThat(warmedUp).as("the warm-up runs again").isFalse();

        project.addDependency("io.projectreactor", "reactor-core", "3.6.11");
        assertThat(downloads()).as("after a new dependency").isEqualTo(REACTOR_CORE_AND_ITS_OWN);
    }

    @Test
    void withoutCacheMountsNeitherASourceNorAVersionDownloadsAnything() throws IOException {
        build.classic();
        project.reactor();
        assertThat(downloads()).as("of the first build").hasSizeGreaterThan(100);

        project.changeSource();
        assertThat(downloads()).as("after a change of a source").isEmpty();

        project.changeVersionAndDescription();
        assertThat(downloads()).as("after a change of version, name and SCM").isEmpty();
    }

    @Test
    void whatRunsTheTestsIsDownloadedInAdvance() throws IOException {
        build.classic().runTests();
        project.plainJar().withTest();
        assertThat(downloads()).anyMatch(path -> path.contains("/surefire-junit-platform-"));

        project.changeSource();
        assertThat(downloads()).as("after a change of a source").isEmpty();
    }

    @Test
    void whatAPluginDownloadsWhileItGeneratesCodeIsDownloadedOnceEvenWithoutAWarmUp() throws IOException {
        build.warmup(Warmup.NONE);
        project.plainJar().withProtobuf();
        assertThat(downloads()).anyMatch(path -> path.contains("/protoc-"));

        project.changeSource();
        assertThat(downloads()).as("after a change of a source").isEmpty();
    }

    @Test
    void aWarmUpByTheBuildItselfServesSpringBoot() throws IOException {
        build.warmup(Warmup.PACKAGE);
        project.springBoot();
        assertThat(downloads()).as("of the first build").hasSizeGreaterThan(100);

        project.changeSource();
        assertThat(downloads()).as("after a change of a source").isEmpty();
    }

    @Test
    void aWarmUpThatTheNetworkFailsIsLeftOutAndTriedAgain() throws IOException {
        project.plainJar();
        repository.refuse(path -> path.contains("/maven-clean-plugin/"));

        assertThat(build.run().warnings())
                .singleElement()
                .asString()
                .startsWith("The dependencies could not be downloaded in advance: ")
                .contains("maven-clean-plugin");

        repository.refuse(path -> false);
        project.changeSource();
        assertThat(build.run().warnings()).isEmpty();
        repository.takeRequests();
        project.changeSource();
        assertThat(downloads()).as("once the warm-up has succeeded").isEmpty();
    }

    private List<String> downloads() throws IOException {
        BuiltImage built = build.run();
        assertThat(built.warnings()).isEmpty();
        warmedUp = built.result().steps().stream()
                .anyMatch(step -> WarmUpWatch.isWarmUp(step.instruction()) && !step.cached());
        return repository.takeRequests();
    }
}
