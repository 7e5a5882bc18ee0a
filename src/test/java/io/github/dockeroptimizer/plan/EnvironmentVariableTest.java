package io.github.dockeroptimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentVariableTest {
    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " ", "A B", "A=B", "A\"B", "A\nRUN"})
    void aNameThatWouldBreakItsLineIsRefused(String name) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> new EnvironmentVariable(name, "x"))
                .withMessageContaining("is no name for a variable or a label.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo", "one\rtwo", "x\n"})
    void aValueOfSeveralLinesIsRefused(String value) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> new EnvironmentVariable("GREETING", value))
                .withMessageContaining("The value of GREETING has a line break");
    }

    @Test
    void namesOfLabelsMayHaveDotsDashesAndSlashes() {
        assertThat(new EnvironmentVariable("com.acme/team-x", "").name()).isEqualTo("com.acme/team-x");
    }
}
