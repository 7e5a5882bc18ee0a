package io.github.dockeroptimizer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Reads outcomes in tests. */
public final class Outcomes {
    private Outcomes() {}

    /** Asserts that a check passed, and returns its detail. */
    public static String passed(CheckOutcome outcome) {
        assertThat(outcome).isInstanceOf(CheckOutcome.Passed.class);
        return ((CheckOutcome.Passed) outcome).detail();
    }

    /** Asserts that a check failed, and returns its findings. */
    public static List<Finding> failed(CheckOutcome outcome) {
        assertThat(outcome).isInstanceOf(CheckOutcome.Failed.class);
        return ((CheckOutcome.Failed) outcome).findings();
    }

    /** Asserts that a check could not look, and returns why. */
    public static String errored(CheckOutcome outcome) {
        assertThat(outcome).isInstanceOf(CheckOutcome.Errored.class);
        return ((CheckOutcome.Errored) outcome).problem();
    }
}
