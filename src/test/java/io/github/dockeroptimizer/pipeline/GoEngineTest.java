package io.github.dockeroptimizer.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What builds of a service in Go download again, counted at the index that {@code dev/index} serves. */
@RequiresEngine
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class GoEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private static final Path SERVICE = Path.of("src/it/build-go-service");

    private final String id = "g" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private Path requests;
    private ProjectBuild build;
    private @Nullable BuiltImage built;

    @BeforeEach
    void setUp() throws IOException {
        String index = System.getenv("DOCKER_OPTIMIZER_INDEX");
        assumeThat(index).as("started by dev/index").isNotNull();
        requests = Path.of(System.getenv("DOCKER_OPTIMIZER_INDEX_LOG"));
        for (String file : List.of(
                "pom.xml",
                "go.mod",
                "go.sum",
                "cmd/stars/main.go",
                "internal/catalog/catalog.go",
                "internal/catalog/stars.csv")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(SERVICE.resolve(file), folder.resolve(file));
        }
        // names of its own, so that no cache of another run is one of this
        Files.move(folder.resolve("cmd/stars"), folder.resolve("cmd/stars-" + id));
        change("pom.xml", text -> text.replace("com.acme", "com.acme." + id));
        change("go.mod", text -> text + "\n// " + id + "\n");
        build = new ProjectBuild(live, folder, id, null).packages("go=" + index + "/" + id + "/go");
    }

    @AfterEach
    void tearDown() throws IOException {
        live.forget(id);
    }

    @Test
    void neitherASourceNorAVersionDownloadsAModuleAgainAndTheSameSourcesMakeTheSameLayers() throws IOException {
        downloadOnce();
        List<String> before = layers();

        change("cmd/stars-" + id + "/main.go", text -> text.replace("no such planet", "no such star"));
        change("pom.xml", text -> text.replace("<version>1.4.0", "<version>1.5.0"));
        assertThat(requested()).as("after a change of version").isEmpty();
        assertThat(layers()).isNotEqualTo(before);

        build.cold();
        List<String> warm = layers();
        run();
        assertThat(layers()).as("of a build that runs every step").isEqualTo(warm);
    }

    @Test
    void withoutCacheMountsEither() throws IOException {
        build.classic();
        downloadOnce();
    }

    @Test
    void aProxyThatRefusesIsNamed() {
        build.packages("go=http://127.0.0.1:9/" + id);

        assertThatThrownBy(this::run)
                .hasMessageContaining("docker-optimizer: the modules were asked for at http://127.0.0.1:9/" + id);
    }

    private void downloadOnce() throws IOException {
        assertThat(requested())
                .as("of the first build")
                .anyMatch(line -> line.contains("/felixge/httpsnoop/@v/v1.0.3.zip 200"));

        change("cmd/stars-" + id + "/main.go", text -> text.replace("no such star", "no such planet"));
        assertThat(requested()).as("after a change of a source").isEmpty();
        assertThat(requireNonNull(built).result().steps())
                .filteredOn(step -> step.instruction().contains("modules.sh"))
                .isNotEmpty()
                .allMatch(BuildStep::cached);
    }

    private void run() throws IOException {
        built = build.run();
    }

    private List<String> layers() {
        return requireNonNull(
                        live.engine().findImage(requireNonNull(built).result().imageId()))
                .diffIds();
    }

    private List<String> requested() throws IOException {
        List<String> before = lines();
        run();
        return lines().subList(before.size(), lines().size());
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(requests).stream()
                .filter(line -> line.contains("/" + id + "/"))
                .toList();
    }

    private void change(String path, UnaryOperator<String> edit) throws IOException {
        Files.writeString(folder.resolve(path), edit.apply(Files.readString(folder.resolve(path))));
    }
}
