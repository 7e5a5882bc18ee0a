package io.github.dockeroptimizer.check.image;

import io.github.dockeroptimizer.check.Check;
import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.CheckSpec;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Severity;
import io.github.dockeroptimizer.image.FileTree;
import io.github.dockeroptimizer.oci.ImageConfig;
import java.util.List;

/** The image says how to ask for its health, with a program that it has. */
public final class HealthcheckDeclaredCheck implements Check {
    private static final CheckSpec SPEC = new CheckSpec(
            "DO-HEA-001",
            "healthcheck-declared",
            "health check declared",
            Severity.WARNING,
            "Without a health check an engine takes a process that hangs for one that works.");

    @Override
    public CheckSpec spec() {
        return SPEC;
    }

    @Override
    public CheckOutcome evaluate(Evidence evidence) {
        ImageConfig.Healthcheck healthcheck = evidence.image().config().healthcheck();
        if (healthcheck == null) {
            return evidence.expectsHealthcheck()
                    ? failed(
                            "The image declares no health check, one was expected as it listens on a port.",
                            "Add a `HEALTHCHECK` in exec form: `docker-optimizer:generate` shows one that needs no shell.")
                    : new CheckOutcome.Passed("none expected: no port to ask");
        }
        FileTree tree = new FileTree(evidence.image());
        List<String> test = healthcheck.test();
        if (test.get(0).equals("CMD-SHELL") && tree.executable("/bin/sh") == null) {
            return failed(
                    "The health check is written in shell form and the image has no shell: it can only fail.",
                    "Write it in exec form: `HEALTHCHECK CMD [\"program\", \"argument\"]`.");
        }
        String program = test.get(0).equals("CMD") && test.size() > 1 ? test.get(1) : "";
        if (program.startsWith("/") && tree.executable(program) == null) {
            return failed(
                    "The health check runs " + program + ", which is no program of the image: it can only fail.",
                    "Copy the program into the runtime stage, or use one that is there.");
        }
        return new CheckOutcome.Passed("CMD".equals(test.get(0)) ? "exec form, needs no shell" : "shell form");
    }

    private static CheckOutcome failed(String message, String remedy) {
        return new CheckOutcome.Failed(List.of(new Finding(message, remedy, "HEALTHCHECK")));
    }
}
