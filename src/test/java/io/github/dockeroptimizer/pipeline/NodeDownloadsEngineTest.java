package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.docker.RequiresEngine;
import io.github.dockeroptimizer.project.Poms;
import io.github.dockeroptimizer.testing.PackageIndex;
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

/** What builds of applications in Node.js download, counted at the registry of {@code dev/index}. */
@RequiresEngine
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class NodeDownloadsEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private final String id = "n" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private Poms files;
    private PackageIndex index;

    @BeforeEach
    void setUp() {
        index = PackageIndex.of(id);
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
        new ProjectBuild(live, folder, id, null)
                .packages("node=" + index.address("npm"))
                .run();
        return index.requested();
    }
}
