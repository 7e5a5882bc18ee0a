package io.github.dockeroptimizer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"90s, PT1M30S", "90, PT1M30S", "2m, PT2M", "500ms, PT0.5S", "1H, PT1H", "' 3 s ', PT3S"})
    void aTextIsReadWithItsUnit(String text, Duration duration) {
        assertThat(Durations.parse(text, "<health><timeout>")).isEqualTo(duration);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "s", "-1s", "1.5s", "90 sec", "PT90S", "9999999999s"})
    void whatIsNoDurationIsRefusedAndTheParameterNamed(String text) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> Durations.parse(text, "<health><timeout>"))
                .withMessageContaining("`<health><timeout>` is \"" + text + "\", which is no duration.")
                .withMessageContaining("90s");
    }
}
