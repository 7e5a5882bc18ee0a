package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void whatAToolKnowsAWayOutOfTakesTwoLines() {
        assertThat(Failure.message(new ToolException("Main class app.Clok\n is nowhere.", "Set `<mainClass>`.")))
                .isEqualTo("docker-optimizer failed: Main class app.Clok is nowhere.\nSet `<mainClass>`.");
    }

    @Test
    void whatIsForeseenIsToldWithoutItsType() {
        assertThat(Failure.message(new IllegalArgumentException("Option --x is unknown.")))
                .isEqualTo("docker-optimizer failed: Option --x is unknown.");
    }

    @Test
    void whatIsNotForeseenIsToldWithItsType() {
        assertThat(Failure.message(new IOException("No space left on device")))
                .isEqualTo("docker-optimizer failed: java.io.IOException: No space left on device");
    }
}
