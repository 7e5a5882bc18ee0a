package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InsideToolsTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void everyClassOfThePackageGoesIntoTheBuildStage() throws IOException {
        assertThat(InsideTools.files().keySet()).containsExactlyElementsOf(compiled());
    }

    private static List<String> compiled() throws IOException {
        try (Stream<Path> files = Files.list(CLASSES.resolve("io/github/dockeroptimizer/inside"))) {
            return files.map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith("package-info.class"))
                    .sorted((one, two) -> one.replace(".class", "").compareTo(two.replace(".class", "")))
                    .toList();
        }
    }
}
