package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class QuietClientTest {
    /** As slf4j's simple logger is. */
    private static class Simple {
        int currentLogLevel;

        Simple(int level) {
            currentLogLevel = level;
        }
    }

    private static final class Mavens extends Simple {
        Mavens(int level) {
            super(level);
        }
    }

    @Test
    void aLoggerOfMavenIsRaisedToInfo() {
        Mavens debug = new Mavens(10);

        QuietClient.hush(debug);

        assertThat(debug.currentLogLevel).isEqualTo(20);
    }

    @Test
    void aQuieterOneStaysAsItIs() {
        Mavens error = new Mavens(40);

        QuietClient.hush(error);

        assertThat(error.currentLogLevel).isEqualTo(40);
    }

    @Test
    void aLoggerOfAnotherKindIsLeftAlone() {
        assertThatCode(() -> QuietClient.hush("another")).doesNotThrowAnyException();
    }
}
