package io.github.dockeroptimizer.check;

import java.util.List;

/** How a check ended. An errored check is never a passed check. */
public sealed interface CheckOutcome {
    /** Returns the name that reports use: {@code passed}, {@code failed}, {@code skipped} or {@code errored}. */
    String id();

    /**
     * Nothing was found, and the check could look at all it needed.
     *
     * @param detail what was looked at, such as {@code 61 names in 4,812 files}; may be empty
     */
    record Passed(String detail) implements CheckOutcome {
        @Override
        public String id() {
            return "passed";
        }
    }

    /**
     * Something was found.
     *
     * @param findings what was found, never empty
     */
    record Failed(List<Finding> findings) implements CheckOutcome {
        /** Copies the findings and rejects an empty list. */
        public Failed {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a failed check without a finding");
            }
        }

        @Override
        public String id() {
            return "failed";
        }
    }

    /**
     * The user asked not to check.
     *
     * @param reason which setting said so
     */
    record Skipped(String reason) implements CheckOutcome {
        /** How the reason begins where there is nothing to hold the image against: nothing to tell on a console. */
        public static final String NO_LIMIT = "no limit is set";

        @Override
        public String id() {
            return "skipped";
        }
    }

    /**
     * The check could not look at what it needed: nothing is known.
     *
     * @param problem what was missing
     */
    record Errored(String problem) implements CheckOutcome {
        @Override
        public String id() {
            return "errored";
        }
    }
}
