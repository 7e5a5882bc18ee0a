package io.github.dockeroptimizer.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckRunnerTest {
    private final Check first = check("DO-TST-001", "first", evidence -> new CheckOutcome.Passed("fine"));
    private final Check breaking = check("DO-TST-002", "breaking", evidence -> {
        throw new IllegalStateException("broken");
    });
    private final Evidence evidence = new Snapshots().evidence();

    @Test
    void everyCheckHasAResultInTheOrderOfTheChecks() {
        assertThat(new CheckRunner(List.of(breaking, first), List.of()).run(evidence))
                .extracting(result -> result.spec().name())
                .containsExactly("breaking", "first");
    }

    @Test
    void aCheckThatBreaksIsErroredAndNeverPassed() {
        CheckResult result =
                new CheckRunner(List.of(breaking), List.of()).run(evidence).get(0);

        assertThat(Outcomes.errored(result.outcome())).contains("broken");
    }

    @Test
    void aCheckIsSkippedByItsNameOrId() {
        for (String name : List.of("breaking", "DO-TST-002", " Breaking ")) {
            assertThat(new CheckRunner(List.of(breaking), List.of(name)).run(evidence))
                    .extracting(result -> result.outcome().id())
                    .containsExactly("skipped");
        }
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> new CheckRunner(List.of(first, breaking), List.of("frist")))
                .withMessage("`<skipChecks>` names \"frist\", which is no check. Use one of `first`, `breaking`.");
    }

    private interface Opinion {
        CheckOutcome on(Evidence evidence);
    }

    private static Check check(String id, String name, Opinion opinion) {
        CheckSpec spec = new CheckSpec(id, name, name, Severity.ERROR, "Tests.");
        return new Check() {
            @Override
            public CheckSpec spec() {
                return spec;
            }

            @Override
            public CheckOutcome evaluate(Evidence evidence) {
                return opinion.on(evidence);
            }
        };
    }
}
