package io.github.dockeroptimizer.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.health.ToolObservation.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToolProbeTest {
    private final FakeEngine engine = new FakeEngine();

    @Test
    void theShellIsAskedForAllNamesAtOnceWithoutANetwork() {
        engine.log = spec -> List.of("gcc=/usr/bin/gcc", "", "docker-optimizer-asked-all");

        ToolObservation tools = ask("/bin/sh");

        assertThat(tools.status()).isEqualTo(Status.ANSWERED);
        assertThat(tools.found()).containsExactly("gcc=/usr/bin/gcc");
        assertThat(engine.started).singleElement().satisfies(spec -> {
            assertThat(spec.network()).isFalse();
            assertThat(spec.entrypoint())
                    .startsWith("/bin/sh", "-c")
                    .last()
                    .asString()
                    .contains("for tool in gcc g++;");
        });
        assertThat(engine.closed).isEqualTo(1);
    }

    @Test
    void aWordOfTheShellItselfIsNoTool() {
        engine.log = spec -> List.of("gcc=alias gcc='x'", "docker-optimizer-asked-all");

        assertThat(ask("/bin/sh").found()).isEmpty();
    }

    @Test
    void anImageWithoutAShellIsNotStarted() {
        assertThat(ask(null).status()).isEqualTo(Status.NO_SHELL);
        assertThat(engine.started).isEmpty();
    }

    @Test
    void aShellThatDoesNotComeToItsEndHasSaidNothing() {
        engine.log = spec -> List.of("gcc=/usr/bin/gcc");

        assertThat(ask("/bin/sh").status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aShellThatFailsHasSaidNothing() {
        engine.log = spec -> List.of("docker-optimizer-asked-all");
        engine.exit = 126;

        ToolObservation tools = ask("/bin/sh");

        assertThat(tools.status()).isEqualTo(Status.FAILED);
        assertThat(tools.detail()).isEqualTo("/bin/sh ended with exit code 126");
    }

    @Test
    void aShellThatHangsHasSaidNothing() {
        engine.exit = null;

        assertThat(ask("/bin/sh").detail()).isEqualTo("/bin/sh did not end");
    }

    private ToolObservation ask(@Nullable String shell) {
        return new ToolProbe(engine).ask("sha256:1", shell, List.of("gcc", "g++"));
    }
}
