package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.BuildRequest;
import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.ContextPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextWarningTest {
    @Test
    void whatMakesAContextLargeIsNamedWithTheLineToWrite() {
        assertThat(warnings("", new ContextPart("data/train.csv", 250_000_000)))
                .containsExactly(
                        "The build context is 300.0 MB, of which data/train.csv (250.0 MB). Write what the build"
                                + " does not need into model/.dockerignore, a line each: `data/train.csv`. For what it needs"
                                + " write `!data/train.csv`, and it is not told again.");
    }

    @Test
    void aContextThatIsNotLargeIsNotWorthALine() {
        assertThat(warnings("", new ContextPart("data", 49_000_000))).isEmpty();
    }

    @Test
    void whatTheRulesAskForIsWanted() {
        assertThat(warnings("!data/train.csv\n", new ContextPart("data/train.csv", 250_000_000)))
                .isEmpty();
        assertThat(warnings("*\n!data\n", new ContextPart("data/train.csv", 250_000_000)))
                .isEmpty();
        assertThat(warnings("!data/test.csv\n", new ContextPart("data/train.csv", 250_000_000)))
                .hasSize(1);
    }

    @Test
    void fiveAreNamedAndTheRestIsCounted() {
        ContextPart[] parts = new ContextPart[7];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new ContextPart("data/" + i, 20_000_000);
        }

        assertThat(warnings("", parts)).singleElement().asString().contains("data/4 (20.0 MB) and 2 more. ");
    }

    private static List<String> warnings(String dockerignore, ContextPart... parts) {
        BuildRequest request =
                new BuildRequest(Path.of("/x"), "FROM scratch", dockerignore, List.of(), null, false, true);
        BuildResult result = new BuildResult(
                "sha256:1", "buildkit", Duration.ZERO, List.of(), List.of(), 300_000_000, List.of(parts));
        return ContextWarning.of(request, result, "model/.dockerignore");
    }
}
