package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.project.FolderLayout;
import io.github.dockeroptimizer.project.RustApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RustEditsTest {
    @TempDir
    private Path folder;

    @Test
    void aStatementMoreStandsAtTheBeginOfTheProgram() throws IOException {
        write("dice/src/main.rs", "// fn main() {\nasync fn main() -> Result<(), Error> {\n}\n");

        assertThat(edits().source(folder))
                .containsExactly(
                        new ContextChange(
                                "dice/src/main.rs",
                                "// fn main() {\nasync fn main() -> Result<(), Error> { let _ = std::hint::black_box(\"m1\");\n}\n"));
        assertThat(Files.readString(folder.resolve("dice/src/main.rs"))).doesNotContain("m1");
        assertThat(edits().source(folder.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void aTableMoreThatNoToolReadsStandsInTheManifest() throws IOException {
        write("dice/Cargo.toml", "[package]\nname = \"dice\"\n");

        assertThat(edits().manifest(folder))
                .containsExactly(
                        new ContextChange(
                                "dice/Cargo.toml",
                                "[package]\nname = \"dice\"\n\n[package.metadata.measured-by-docker-optimizer]\nmark = \"m1\"\n"));
    }

    private RustEdits edits() {
        RustApplication application = new RustApplication(
                new FolderLayout(folder.toString(), "dice"),
                "1",
                "plain",
                "Rust",
                new RustApplication.Program("dice", "dice", new RustApplication.Features(true, List.of()), null),
                new RustApplication.Sources(
                        List.of("dice"),
                        List.of("Cargo.toml", "dice/Cargo.toml"),
                        List.of("other/src/main.rs", "dice/src/main.rs"),
                        List.of(),
                        null,
                        false));
        return new RustEdits(application, "m1");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
