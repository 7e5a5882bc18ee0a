package io.github.dockeroptimizer.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPlotTest {
    @ParameterizedTest
    @CsvSource({"486, 200, 3", "190, 50, 4", "409, 100, 5", "1000, 500, 3", "9, 10, 1", "96, 50, 3", "0, 10, 1"})
    void anAxisEndsAtARoundNumberNotFarAfterTheLastValue(long most, long step, int ticks) {
        assertThat(HtmlPlot.Axis.upTo(most, 10, 5)).isEqualTo(new HtmlPlot.Axis(step, ticks));
    }
}
