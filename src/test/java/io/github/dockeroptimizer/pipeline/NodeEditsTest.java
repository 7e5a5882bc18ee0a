package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.Poms;
import io.github.dockeroptimizer.project.ProjectAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeEditsTest {
    @TempDir
    private Path folder;

    private Poms files;

    @BeforeEach
    void setUp() {
        files = new Poms(folder)
                .file(
                        "pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>tides</artifactId>"
                                + "<version>1.0</version><packaging>pom</packaging></project>");
    }

    @Test
    void aSourceGetsAStatementThatDoesNothing() throws IOException {
        files.file("package.json", "{\"main\": \"dist/server.js\", \"scripts\": {\"build\": \"tsc\"}}")
                .file("src/a.test.ts", "")
                .file("src/server.ts", "listen()\n");

        assertThat(edits().source(folder))
                .containsExactly(new ContextChange("src/server.ts", "listen()\n\n;void \"m1\";\n"));
    }

    @Test
    void theManifestGetsAKeyThatNoToolReads() throws IOException {
        files.file("package.json", "{\n  \"main\": \"index.js\"\n}\n").file("index.js", "");

        assertThat(edits().pom(folder))
                .containsExactly(new ContextChange(
                        "package.json", "{\"measuredByDockerOptimizer\": \"m1\",\n  \"main\": \"index.js\"\n}\n"));
    }

    private Edits edits() {
        MavenProject project = files.project("");
        return new Edits(ProjectAnalyzer.analyze(project, List.of(project), ProjectAnalyzer.Declared.NOTHING), "m1");
    }
}
