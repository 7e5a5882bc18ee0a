package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import java.util.List;

/** The image names its user by number. */
public final class NumericUserCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-SEC-004",
            "numeric-user",
            "numeric user",
            Severity.INFO,
            "Kubernetes refuses to start an image with `runAsNonRoot` when it cannot see a number that is not 0.");

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        String user = evidence.image().config().user().strip();
        if (user.matches("\\d+(?::.*)?")) {
            return new CheckOutcome.Passed(user);
        }
        String written = user.isEmpty() ? "names no user" : "runs as `" + user + "`";
        return new CheckOutcome.Failed(List.of(new Finding(
                "The image " + written + ", a number was expected.",
                "Set `<user>` to the number of that user, or write the number after `USER` in the Dockerfile.",
                "USER")));
    }
}
