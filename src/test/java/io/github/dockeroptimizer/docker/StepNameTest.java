package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[build 3/7] RUN mvn package; build; 3/7; RUN mvn package",
                "[stage-1  2/10] COPY a b; stage-1; 2/10; COPY a b",
                "[2/3] RUN x; stage-0; 2/3; RUN x",
                "[ 2/10] RUN x; stage-0; 2/10; RUN x",
                "[linux/arm64 build 1/2] FROM x; linux/arm64 build; 1/2; FROM x",
            })
    void aNameHasStagePositionAndInstruction(String name, String stage, String position, String instruction) {
        assertThat(StepName.parse(name)).isEqualTo(new StepName(stage, position, instruction));
    }

    @Test
    void anInstructionMayHaveSeveralLines() {
        assertThat(StepName.parse("[a 1/1] RUN <<EOF (one\ntwo)"))
                .isEqualTo(new StepName("a", "1/1", "RUN <<EOF (one\ntwo)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[internal] load remote build context",
                "copy /context /",
                "exporting to image",
                "[auth] library/x:pull token for registry",
            })
    void theBuildersOwnWorkIsNoStep(String name) {
        assertThat(StepName.parse(name)).isNull();
    }
}
