package io.github.dockeroptimizer.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.docker.RequiresEngine;
import io.github.dockeroptimizer.plan.Warmup;
import io.github.dockeroptimizer.stack.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two builds of the same files, one after the other, with every step run each time. */
@RequiresEngine
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ReproducibleEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private final String id = "r" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    @AfterEach
    void tearDown() throws IOException {
        live.forget(id);
    }

    /** An archive that Java 17 has written has addresses of its process in it; no two AOT caches of Java 25 are the same. */
    @ParameterizedTest
    @CsvSource({"SLIM, 17", "DISTROLESS, 17", "JLINK, 17", "AOT, 21"})
    void twoColdBuildsHaveTheSameLayers(Variant variant, int java) throws IOException {
        new SampleProject(folder, id).plainJar();
        ProjectBuild build = new ProjectBuild(live, folder, id, null)
                .warmup(Warmup.NONE)
                .variant(variant)
                .java(java)
                .cold();

        List<String> first = layers(build.run());

        assertThat(layers(build.run())).hasSizeGreaterThan(3).isEqualTo(first);
    }

    private static List<String> layers(BuiltImage built) {
        return requireNonNull(live.engine().findImage(built.result().imageId())).diffIds();
    }
}
