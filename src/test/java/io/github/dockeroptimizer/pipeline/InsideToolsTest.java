package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsideToolsTest {
    private static final String PACKAGE = "io/github/dockeroptimizer/inside/";

    @Test
    void everyClassOfThePackageGoesIntoTheBuildStageNestedOnesToo() throws IOException {
        assertThat(InsideTools.files())
                .containsKeys(PACKAGE + "Layers.class", PACKAGE + "LayerTree$1.class", PACKAGE + "PomNormalizer.class")
                .doesNotContainKey(PACKAGE + "package-info.class")
                .allSatisfy((name, content) -> assertThat(content).as(name).startsWith(0xCA, 0xFE, 0xBA, 0xBE));
    }

    @Test
    void theFilesComeInAnOrderThatDoesNotChange() throws IOException {
        assertThat(List.copyOf(InsideTools.files().keySet())).isSorted();
    }
}
