package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Snapshots;
import org.junit.jupiter.api.Test;

class PackageManagersCheckTest {
    @Test
    void thePackageManagerOfADistributionIsWorthKnowing() {
        Snapshots image = new Snapshots().base().program("/usr/bin/apt-get").program("/usr/local/bin/pip3.13");

        assertThat(failed(new PackageManagersCheck().evaluate(image.evidence())))
                .extracting(Finding::location)
                .containsExactly(
                        "/usr/bin/apt-get, brought by the base image, `ADD base`",
                        "/usr/local/bin/pip3.13, brought by the base image, `ADD base`");
    }

    @Test
    void theScriptsThatCronAndBugReportsRunForOneAreNone() {
        Snapshots image = new Snapshots().program("/etc/cron.daily/dpkg").program("/usr/share/bug/dpkg");

        assertThat(passed(new PackageManagersCheck().evaluate(image.evidence())))
                .endsWith("in 2 files");
    }

    @Test
    void oneThatIsKeptAmongSharedFilesIsOne() {
        Snapshots image = new Snapshots().program("/usr/share/yarn/bin/yarn");

        assertThat(failed(new PackageManagersCheck().evaluate(image.evidence())))
                .hasSize(1);
    }

    @Test
    void anImageWithoutAnyPasses() {
        Snapshots image = new Snapshots().program("/usr/bin/java").file("/var/lib/dpkg/status");

        assertThat(passed(new PackageManagersCheck().evaluate(image.evidence())))
                .endsWith("in 2 files");
    }
}
