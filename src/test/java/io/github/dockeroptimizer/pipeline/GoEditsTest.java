package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.FolderLayout;
import io.github.dockeroptimizer.project.GoApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoEditsTest {
    @TempDir
    private Path folder;

    private GoEdits edits;

    @BeforeEach
    void setUp() throws IOException {
        Files.createDirectories(folder.resolve("stars/cmd"));
        Files.writeString(folder.resolve("stars/cmd/main.go"), "package main\n");
        Files.writeString(folder.resolve("stars/go.mod"), "module acme.com/stars\n");
        edits = new GoEdits(
                new GoApplication(
                        new FolderLayout(folder.toString(), "stars"),
                        "1.24",
                        "go 1.24 in stars/go.mod",
                        "plain",
                        "Go",
                        new GoApplication.Program("cmd", "stars", "./cmd", "stars/cmd/main.go", List.of(), false),
                        new GoApplication.Sources(List.of("stars/go.mod"), null, true)),
                "m1");
    }

    @Test
    void aVariableMoreThatTheLinkerKeepsStandsAtTheEndOfTheMainFunctionsFile() throws IOException {
        ContextChange change = edits.source(folder).get(0);

        assertThat(change.name()).isEqualTo("stars/cmd/main.go");
        assertThat(change.text())
                .startsWith("package main\n\nvar measuredByDockerOptimizer = []string{\"m1\"}\n")
                .contains("func init()");
        assertThat(Files.readString(folder.resolve("stars/cmd/main.go"))).isEqualTo("package main\n");
        assertThat(edits.source(folder.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void aCommentMoreStandsInTheManifest() throws IOException {
        assertThat(edits.manifest(folder))
                .containsExactly(new ContextChange(
                        "stars/go.mod", "module acme.com/stars\n\n// measured by docker-optimizer: m1\n"));
    }
}
