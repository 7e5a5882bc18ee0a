package io.github.dockeroptimizer.check;

/** One opinion about an image. Pure: it looks at the evidence and touches nothing; thresholds come by constructor. */
public interface Check {
    /** Returns what the check is. */
    CheckSpec spec();

    /** Returns how the check ends on this evidence. */
    CheckOutcome evaluate(Evidence evidence);
}
