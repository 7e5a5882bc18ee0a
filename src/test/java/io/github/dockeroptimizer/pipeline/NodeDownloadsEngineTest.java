package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.dockeroptimizer.docker.EngineListener;
import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.docker.RequiresEngine;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.project.Poms;
import io.github.dockeroptimizer.project.ProjectAnalyzer;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What builds of applications in Node.js download, counted at the registry of {@code dev/index}. */
@RequiresEngine
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class NodeDownloadsEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private final @Nullable String index = System.getenv("DOCKER_OPTIMIZER_INDEX");
    private final @Nullable String log = System.getenv("DOCKER_OPTIMIZER_INDEX_LOG");
    private final String id = "n" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private Poms files;
    private long asked;

    @BeforeEach
    void setUp() {
        assumeTrue(index != null && log != null, "no index of packages, which dev/index starts");
        files = new Poms(folder)
                .file(
                        "pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>" + id
                                + "</artifactId><version>1.0</version><packaging>pom</packaging></project>")
                .file("index.js", "console.log(require('ms')(60000))");
    }

    @AfterEach
    void tearDown() throws IOException {
        live.forget(id);
    }

    @Test
    void aSourceOrAVersionDownloadsNothingAndAPackageItself() throws IOException {
        manifest("1.0.0", "\"ms\": \"2.1.3\"");
        assertThat(downloads()).as("of the first build").anyMatch(path -> path.contains("/ms-2.1.3.tgz"));

        files.file("index.js", "console.log(require('ms')(90000))");
        assertThat(downloads()).as("after a change of a source").isEmpty();

        manifest("1.0.1", "\"ms\": \"2.1.3\"");
        assertThat(downloads()).as("after a new version").isEmpty();

        manifest("1.0.1", "\"ms\": \"2.1.3\", \"lodash\": \"4.17.21\"");
        assertThat(downloads())
                .as("after a new package")
                .anyMatch(path -> path.contains("/lodash-4.17.21.tgz"))
                .noneMatch(path -> path.contains("/ms-2.1.3.tgz"));
    }

    private void manifest(String version, String dependencies) {
        files.file(
                "package.json",
                "{\"name\": \"" + id + "\", \"version\": \"" + version
                        + "\", \"scripts\": {\"start\": \"node index.js\"}," + " \"dependencies\": {" + dependencies
                        + "}}");
    }

    private List<String> downloads() throws IOException {
        MavenProject maven = files.project("");
        Workspace workspace = new Workspace(
                ProjectAnalyzer.analyze(maven, List.of(maven), ProjectAnalyzer.Declared.NOTHING),
                folder.resolve("target/docker-optimizer"),
                Workspaces.PLUGIN);
        ImagePlan plan = ImagePlanner.plan(
                workspace.project(),
                PlanChoices.choose()
                        .mirrors(System.getProperty("docker-optimizer.mirrors", ""))
                        .packages("node=" + index + "/" + id + "/npm")
                        .settings(),
                BuilderFeatures.BUILDKIT);
        HostFiles host = new HostFiles(null, List.of(), List.of());
        workspace.write(plan, workspace.render(plan), host);
        BaseImagePuller puller = new BaseImagePuller(live.engine(), PipelineListener.SILENT, false);
        plan.baseImages().forEach(base -> puller.provide(base, null));
        live.removeAtTheEnd(new ImageBuild(live.engine(), EngineListener.SILENT, workspace, host, false)
                .run(plan)
                .result()
                .imageId());
        List<String> own = Files.readAllLines(Path.of(String.valueOf(log))).stream()
                .filter(line -> line.contains("/" + id + "/npm/"))
                .toList();
        List<String> since = own.subList((int) asked, own.size());
        asked = own.size();
        return List.copyOf(since);
    }
}
