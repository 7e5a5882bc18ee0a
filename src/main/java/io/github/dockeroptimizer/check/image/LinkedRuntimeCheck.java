package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.image.LinkedRuntime;
import java.util.List;

/** A Java runtime that was linked for the application has what it needs, and no more for want of knowing better. */
public final class LinkedRuntimeCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-JVM-002",
            "linked-runtime",
            "runtime of the modules in use",
            Severity.INFO,
            "A runtime that was linked without knowing what is needed has all modules that it might be.");

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        LinkedRuntime runtime = LinkedRuntime.of(evidence.image());
        if (runtime == null) {
            return new CheckOutcome.Passed("the runtime is none that was linked");
        }
        String fallback = runtime.fallback();
        if (fallback == null) {
            return new CheckOutcome.Passed(runtime.modules().size() + " modules");
        }
        return new CheckOutcome.Failed(List.of(new Finding(
                "The runtime of image " + evidence.reference()
                        + " has all of `java.se`, the modules in use were expected:"
                        + " `jdeps` could not tell them. It said: " + fallback
                        + (fallback.endsWith(".") ? "" : "."),
                "It runs as it is. To make it smaller, let `jdeps --print-module-deps` understand the application's jar.",
                LinkedRuntime.NOTE)));
    }
}
