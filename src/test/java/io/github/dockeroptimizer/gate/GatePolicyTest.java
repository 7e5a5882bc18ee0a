package io.github.dockeroptimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckResult;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatePolicyTest {
    private static final CheckOutcome FAILED =
            new CheckOutcome.Failed(List.of(new Finding("Too large.", "Make it smaller.", "")));
    private static final CheckOutcome ERRORED = new CheckOutcome.Errored("Could not look.");

    @ParameterizedTest(name = "failOn {0}, a failed check of severity {1}: open is {2}")
    @CsvSource({
        "error, ERROR, false",
        "error, WARNING, true",
        "error, INFO, true",
        "warning, ERROR, false",
        "warning, WARNING, false",
        "warning, INFO, true",
        "info, INFO, false",
        "never, ERROR, true",
        "' Error ', ERROR, false",
    })
    void aFailedCheckClosesTheGateFromTheChosenSeverityOn(String failOn, Severity severity, boolean open) {
        assertThat(GatePolicy.parse(failOn)
                        .decide(List.of(result(severity, FAILED)))
                        .open())
                .isEqualTo(open);
    }

    @Test
    void anErroredCheckClosesTheGateLikeAFailedOne() {
        assertThat(GatePolicy.parse("error")
                        .decide(List.of(result(Severity.ERROR, ERRORED)))
                        .open())
                .isFalse();
    }

    @Test
    void passedAndSkippedChecksLeaveTheGateOpen() {
        List<CheckResult> results = List.of(
                result(Severity.ERROR, new CheckOutcome.Passed("")),
                result(Severity.ERROR, new CheckOutcome.Skipped("`<skipChecks>`")));

        assertThat(GatePolicy.parse("info").decide(results).open()).isTrue();
    }

    @Test
    void theVerdictNamesWhatClosesTheGateInTheOrderOfTheResults() {
        CheckResult first = result(Severity.ERROR, ERRORED);
        CheckResult warning = result(Severity.WARNING, FAILED);
        CheckResult second = result(Severity.ERROR, FAILED);

        assertThat(GatePolicy.parse("error")
                        .decide(List.of(first, warning, second))
                        .blocking())
                .containsExactly(first, second);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "errors", "true", "none"})
    void anotherWordIsRefusedAndTheKnownOnesNamed(String word) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> GatePolicy.parse(word))
                .withMessageContaining(
                        "`<failOn>` is \"" + word + "\", expected `error`, `warning`, `info` or `never`.");
    }

    private static CheckResult result(Severity severity, CheckOutcome outcome) {
        return new CheckResult(new CheckSpec("DO-X-001", "x", "no x", severity, "Because."), outcome);
    }
}
