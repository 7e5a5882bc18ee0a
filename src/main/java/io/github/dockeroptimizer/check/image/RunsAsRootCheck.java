package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import java.util.List;

/** The image runs as a user other than root. */
public final class RunsAsRootCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-SEC-003",
            "runs-as-root",
            "non-root",
            Severity.ERROR,
            "Root in a container is root on the host the moment something of the isolation fails.");

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        String user = evidence.image().config().user().strip();
        // What stands behind a colon is the group, which may be root's: OpenShift even asks for that.
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        if (!name.isEmpty() && !name.equals("root") && !name.matches("[+-]?0+")) {
            return new CheckOutcome.Passed(user);
        }
        String written = user.isEmpty() ? "names no user" : "runs as `" + user + "`";
        return new CheckOutcome.Failed(List.of(new Finding(
                "The image " + written + " and so runs as root, another user was expected.",
                "Set `<user>` to a number such as 65532, or end the Dockerfile with `USER 65532`.",
                "USER")));
    }
}
