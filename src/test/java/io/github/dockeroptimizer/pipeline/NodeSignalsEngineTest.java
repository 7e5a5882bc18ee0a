package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.docker.RequiresEngine;
import io.github.dockeroptimizer.project.Poms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What SIGTERM does to an application, which is process 1 in its container. */
@RequiresEngine
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class NodeSignalsEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private static final int GRACE = 20;

    private final String id = "t" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    @AfterEach
    void tearDown() throws IOException {
        live.forget(id);
        assertThat(live.leftByThisProcess()).isEmpty();
    }

    @Test
    void itEndsWhatHandlesNoneAndIsLeftToWhatDoes() throws Exception {
        new Poms(folder)
                .file(
                        "pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>" + id
                                + "</artifactId><version>1.0</version><packaging>pom</packaging></project>")
                .file("package.json", "{\"name\": \"" + id + "\", \"scripts\": {\"start\": \"exec node waiting.js\"}}")
                .file(
                        "waiting.js",
                        """
                        if (process.env.CLOSES) {
                          process.once('SIGTERM', () => setTimeout(() => {
                            console.log('closed in order');
                            process.exit(0);
                          }, 300));
                        }
                        require('node:http').createServer().listen(3000, () => console.log(`process ${process.pid}`));
                        """);
        String image = new ProjectBuild(live, folder, id, null).run().result().imageId();

        assertThat(stopped(image, List.of(), "process 1")).isEqualTo(128 + 15);
        assertThat(stopped(image, List.of("CLOSES=yes"), "process 1", "closed in order"))
                .isZero();
    }

    private static int stopped(String image, List<String> environment, String... log) throws Exception {
        ContainerSpec spec = new ContainerSpec(image, null, environment, List.of(), true, false, null);
        try (DockerEngine.Container container = live.engine().start(spec)) {
            for (int attempt = 0; attempt < 100 && container.log(10).isEmpty(); attempt++) {
                Thread.sleep(100);
            }
            long begin = System.nanoTime();
            int code = live.stop(container.id(), GRACE);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(GRACE / 4));
            assertThat(container.log(10)).containsExactly(log);
            return code;
        }
    }
}
