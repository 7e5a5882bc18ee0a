package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/opt/venv/lib/python3.13/site-packages/pip/__init__.py",
                "/opt/venv/lib/python3.13/site-packages/setuptools/__init__.py",
                "/usr/lib/python3/dist-packages/wheel/__init__.py",
                "/usr/local/lib/node_modules/npm/package.json",
                "/usr/local/lib/node_modules/corepack/package.json",
                "/app/node_modules/yarn/package.json",
            })
    void anInterpreterNeedsNoProgramToRunOne(String file) {
        Snapshots image =
                new Snapshots().base().layer("COPY /venv /", 10, false).file(file);

        assertThat(failed(new PackageManagersCheck().evaluate(image.evidence())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains(file.substring(0, file.lastIndexOf('/')));
                    assertThat(finding.remedy()).startsWith("Leave it in the build stage");
                });
    }

    @Test
    void theLibraryBehindAProgramIsNoSecondFinding() {
        Snapshots image = new Snapshots()
                .link("/usr/local/bin/npm", "../lib/node_modules/npm/bin/npm-cli.js")
                .program("/usr/local/lib/node_modules/npm/bin/npm-cli.js")
                .file("/usr/local/lib/node_modules/npm/package.json");

        assertThat(failed(new PackageManagersCheck().evaluate(image.evidence())))
                .hasSize(1);
    }

    @Test
    void whatALibraryKeepsForItselfUnderTheNameOfOneIsNone() {
        Snapshots image = new Snapshots()
                .file("/app/node_modules/left-pad/npm/package.json")
                .file("/opt/venv/lib/python3.13/site-packages/build/wheel/__init__.py");

        assertThat(passed(new PackageManagersCheck().evaluate(image.evidence())))
                .endsWith("in 2 files");
    }

    @Test
    void anImageWithoutAnyPasses() {
        Snapshots image = new Snapshots().program("/usr/bin/java").file("/var/lib/dpkg/status");

        assertThat(passed(new PackageManagersCheck().evaluate(image.evidence())))
                .endsWith("in 2 files");
    }
}
