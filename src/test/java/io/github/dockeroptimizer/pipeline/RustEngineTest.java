package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.dockeroptimizer.docker.BuildStep;
import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.docker.RequiresEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What builds of a service in Rust download and compile again, counted at the index that {@code dev/index} serves. */
@RequiresEngine
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RustEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private static final Path SERVICE = Path.of("src/it/build-rust-service");
    private static final Path STATIC = Path.of("src/it/build-rust-static");

    private final String id = "r" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private Path requests;
    private ProjectBuild build;
    private List<BuildStep> steps = List.of();

    @BeforeEach
    void setUp() throws IOException {
        String index = System.getenv("DOCKER_OPTIMIZER_INDEX");
        assumeThat(index).as("started by dev/index").isNotNull();
        requests = Path.of(System.getenv("DOCKER_OPTIMIZER_INDEX_LOG"));
        build = new ProjectBuild(live, folder, id, null).packages("rust=sparse+" + index + "/" + id + "/crates/");
    }

    @AfterEach
    void tearDown() throws IOException {
        live.forget(id);
    }

    @Test
    void neitherASourceNorAVersionDownloadsOrCompilesADependencyAgain() throws IOException {
        downloadOnce();
    }

    @Test
    void withoutCacheMountsEither() throws IOException {
        build.classic();
        downloadOnce();
    }

    @Test
    void aFolderOfCratesIsCompiledOnceWithNobodyToAsk() throws IOException {
        for (String file : List.of(
                "pom.xml",
                "Cargo.toml",
                "Cargo.lock",
                "src/main.rs",
                "vendor/tally/Cargo.toml",
                "vendor/tally/.cargo-checksum.json",
                "vendor/tally/build.rs",
                "vendor/tally/src/lib.rs")) {
            copy(STATIC, file);
        }
        Files.createDirectories(folder.resolve(".cargo"));
        Files.writeString(
                folder.resolve(".cargo/config.toml"),
                "[source.crates-io]\nreplace-with = \"v\"\n[source.v]\ndirectory = \"vendor\"\n");
        change("pom.xml", text -> text.replace("com.acme", "com.acme." + id));
        for (String file : List.of("Cargo.toml", "Cargo.lock")) {
            change(file, text -> text.replace("\"small\"", "\"small-" + id + "\""));
        }
        build.packages("rust=sparse+http://127.0.0.1:1/" + id + "/");

        steps = build.run().result().steps();
        assertThat(compilesDependencies()).as("in the first build").isTrue();

        change("src/main.rs", text -> text.replace("answer {}", "the answer {}"));
        steps = build.run().result().steps();
        assertThat(compilesDependencies()).as("after a change of a source").isFalse();

        change("vendor/tally/src/lib.rs", text -> text.replace("Counts", "Counts up"));
        steps = build.run().result().steps();
        assertThat(compilesDependencies()).as("after a change of a crate").isTrue();
    }

    private void downloadOnce() throws IOException {
        for (String file : List.of("pom.xml", "Cargo.toml", "src/main.rs", "src/dice.rs")) {
            copy(SERVICE, file);
        }
        // names of its own, so that no cache of another run is one of this
        change("pom.xml", text -> text.replace("com.acme", "com.acme." + id));
        change("Cargo.toml", text -> text.replace("name = \"dice\"", "name = \"dice-" + id + "\""));
        assertThat(requested()).as("of the first build").anyMatch(line -> line.contains("/serde_json-"));
        assertThat(compilesDependencies()).isTrue();

        change("src/dice.rs", text -> text.replace("unwrap_or(6)", "unwrap_or(8)"));
        assertThat(requested()).as("after a change of a source").isEmpty();
        assertThat(compilesDependencies()).isFalse();

        change("Cargo.toml", text -> text.replace("1.4.0", "1.5.0").replace("Throws", "Throws many"));
        change("pom.xml", text -> text.replace("1.4.0", "1.5.0"));
        assertThat(requested()).as("after a change of version and description").isEmpty();
        assertThat(compilesDependencies()).isFalse();
    }

    /** Only the step of the dependencies removes what is made of the sources. */
    private boolean compilesDependencies() {
        return steps.stream()
                .filter(step -> step.instruction().contains("cargo clean"))
                .anyMatch(step -> !step.cached());
    }

    private List<String> requested() throws IOException {
        List<String> before = lines();
        steps = build.run().result().steps();
        return lines().subList(before.size(), lines().size());
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(requests).stream()
                .filter(line -> line.contains("/" + id + "/"))
                .toList();
    }

    private void copy(Path from, String file) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.copy(from.resolve(file), folder.resolve(file));
    }

    private void change(String path, UnaryOperator<String> edit) throws IOException {
        Files.writeString(folder.resolve(path), edit.apply(Files.readString(folder.resolve(path))));
    }
}
