package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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

/** What builds of a service in Python download, counted at the index that {@code dev/index} serves. */
@RequiresEngine
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PythonEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private static final Path SERVICE = Path.of("src/it/build-python-service");

    private final String id = "p" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private Path requests;
    private ProjectBuild build;

    @BeforeEach
    void setUp() throws IOException {
        String index = System.getenv("DOCKER_OPTIMIZER_INDEX");
        assumeThat(index).as("started by dev/index").isNotNull();
        requests = Path.of(System.getenv("DOCKER_OPTIMIZER_INDEX_LOG"));
        for (String file : List.of(
                "pom.xml", "pyproject.toml", "src/quotes/__init__.py", "src/quotes/web.py", "src/quotes/store.py")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(SERVICE.resolve(file), folder.resolve(file));
        }
        build = new ProjectBuild(live, folder, id, null).packages("python=" + index + "/" + id + "/pypi/simple/");
    }

    @AfterEach
    void tearDown() throws IOException {
        live.forget(id);
    }

    @Test
    void neitherASourceNorAVersionDownloadsAPackageAgain() throws IOException {
        downloadOnce();
    }

    @Test
    void withoutCacheMountsEither() throws IOException {
        build.classic();
        downloadOnce();
    }

    private void downloadOnce() throws IOException {
        assertThat(requested()).as("of the first build").anyMatch(line -> line.contains("/flask"));

        change("src/quotes/store.py", text -> text.replace("half done", "nearly done"));
        assertThat(requested()).as("after a change of a source").isEmpty();

        change("pyproject.toml", text -> text.replace("1.4.0", "1.5.0").replace("A quotation", "One quotation"));
        change("pom.xml", text -> text.replace("1.4.0", "1.5.0"));
        assertThat(requested()).as("after a change of version and description").isEmpty();
    }

    private List<String> requested() throws IOException {
        List<String> before = lines();
        build.run();
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
