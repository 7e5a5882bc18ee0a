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

class GatePolicyTest {
    private static final CheckOutcome FAILED =
            new CheckOutcome.Failed(List.of(new Finding("It is so.", "Change it.", "")));
    private static final CheckOutcome ERRORED = new CheckOutcome.Errored("It could not look.");

    @ParameterizedTest
    @CsvSource({
        "error,   ERROR,   false",
        "error,   WARNING, true",
        "warning, WARNING, false",
        "warning, INFO,    true",
        "info,    INFO,    false",
        "never,   ERROR,   true",
        "' Error ', ERROR, false",
    })
    void aFailureClosesTheGateFromItsSeverityOn(String failOn, Severity severity, boolean open) {
        GatePolicy policy = GatePolicy.parse(failOn);

        assertThat(policy.decide(List.of(result(severity, FAILED))).open()).isEqualTo(open);
        assertThat(policy.decide(List.of(result(severity, ERRORED))).open())
                .as("a check that could not run counts like one that failed")
                .isEqualTo(open);
    }

    @Test
    void whatPassedOrWasSkippedOnPurposeLeavesTheGateOpen() {
        GatePolicy strictest = GatePolicy.parse("info");

        assertThat(strictest
                        .decide(List.of(
                                result(Severity.ERROR, new CheckOutcome.Passed("")),
                                result(Severity.ERROR, new CheckOutcome.Skipped("the user said so"))))
                        .open())
                .isTrue();
    }

    @Test
    void theVerdictNamesAllThatBlocksInOrder() {
        List<CheckResult> results = List.of(
                result(Severity.ERROR, ERRORED),
                result(Severity.ERROR, new CheckOutcome.Passed("")),
                result(Severity.ERROR, FAILED));

        assertThat(GatePolicy.parse("error").decide(results).blocking())
                .containsExactly(results.get(0), results.get(2));
    }

    @Test
    void anUnknownWordIsRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> GatePolicy.parse("fatal"))
                .withMessageContaining("`error`, `warning`, `info` or `never`");
    }

    private static CheckResult result(Severity severity, CheckOutcome outcome) {
        return new CheckResult(new CheckSpec("DO-TST-001", "test", "test", severity, "Tests."), outcome);
    }
}
