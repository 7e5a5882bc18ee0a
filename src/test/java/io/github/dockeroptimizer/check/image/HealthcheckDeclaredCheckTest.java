package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Snapshots;
import org.junit.jupiter.api.Test;

class HealthcheckDeclaredCheckTest {
    @Test
    void aMissingHealthCheckIsFoundWhereThereIsAPortToAsk() {
        assertThat(failed(evaluate(new Snapshots())))
                .extracting(Finding::location)
                .containsExactly("HEALTHCHECK");
        assertThat(passed(evaluate(new Snapshots().withoutPort()))).startsWith("none expected");
    }

    @Test
    void aShellFormNeedsAShell() {
        Snapshots without = new Snapshots().healthcheck("CMD-SHELL", "curl -f http://localhost");
        Snapshots with = new Snapshots()
                .folder("/usr/bin")
                .link("/bin", "usr/bin")
                .program("/usr/bin/sh")
                .healthcheck("CMD-SHELL", "curl -f http://localhost");

        assertThat(failed(evaluate(without)))
                .extracting(Finding::message)
                .first()
                .asString()
                .contains("no shell");
        assertThat(passed(evaluate(with))).isEqualTo("shell form");
    }

    @Test
    void anExecFormNeedsItsProgram() {
        Snapshots without = new Snapshots().healthcheck("CMD", "/usr/bin/java", "-cp", "/probe", "HealthProbe");
        Snapshots with = new Snapshots()
                .program("/opt/java/bin/java")
                .link("/usr/bin/java", "/opt/java/bin/java")
                .healthcheck("CMD", "/usr/bin/java", "-cp", "/probe", "HealthProbe");

        assertThat(failed(evaluate(without)))
                .extracting(Finding::message)
                .first()
                .asString()
                .contains("/usr/bin/java");
        assertThat(passed(evaluate(with))).isEqualTo("exec form, needs no shell");
    }

    private static CheckOutcome evaluate(Snapshots image) {
        return new HealthcheckDeclaredCheck().evaluate(image.evidence());
    }
}
