package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildLeftoversCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/src/main/java/A.java",
                "/app/pom.xml",
                "/app/build.gradle.kts",
                "/app/.git/HEAD",
                "/root/.m2/repository/org/x.jar",
                "/app/target/classes/A.class",
                "/app/target/surefire-reports/A.xml",
                "/var/lib/apt/lists/deb.debian.org_dists_trixie_InRelease",
                "/var/cache/apt/archives/gcc.deb",
                "/home/app/.cache/pip/http/1",
                "/root/.npm/_cacache/index",
                "/usr/local/cargo/registry/cache/index.crates.io-1/serde.crate",
                "/root/.cache/uv/wheels/x.whl",
                "/src/main.rs",
                "/src/target/release/deps/libserde.rlib",
                "/src/target/x86_64-unknown-linux-musl/release/build/ring/out",
            })
    void whatOnlyTheBuildNeededIsFound(String path) {
        CheckOutcome outcome =
                evaluate(new Snapshots().base().layer("COPY . /app", 1, false).file(path));

        assertThat(failed(outcome)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).startsWith("The image holds 1 ").contains(path);
            assertThat(finding.location()).isEqualTo(path + ", brought by `COPY . /app`");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/META-INF/maven/g/a/pom.xml",
                "/app/app.jar",
                "/app/BOOT-INF/classes/A.class",
                "/app/node_modules/lightningcss/src/lib.rs",
                "/app/target/release/dice",
                "/var/lib/apt/lists/lock",
                "/usr/share/javascript/x.js",
                "/app/.gitignore",
            })
    void whatTheApplicationNeedsIsNoLeftover(String path) {
        assertThat(passed(evaluate(
                        new Snapshots().base().layer("COPY . /app", 1, false).file(path))))
                .isEqualTo("1 files above the base image");
    }

    @Test
    void filesOfOneKindAreOneFinding() {
        Snapshots image = new Snapshots().layer("COPY . /app", 1, false);
        for (int i = 0; i < 12; i++) {
            image.file("/app/src/A" + (char) (97 + i) + ".java");
        }

        assertThat(failed(evaluate(image.file("/app/pom.xml"))))
                .extracting(Finding::message)
                .containsExactly(
                        "The image holds 12 Java source files (1.2 kB), none was expected; the first is"
                                + " /app/src/Aa.java.",
                        "The image holds 1 build files (100 B), none was expected; the first is /app/pom.xml.");
    }

    @Test
    void whatTheBaseImageBringsIsNotTheUsersDoing() {
        passed(evaluate(new Snapshots().base().file("/var/lib/apt/lists/x")));
    }

    private static CheckOutcome evaluate(Snapshots image) {
        return new BuildLeftoversCheck().evaluate(image.evidence());
    }
}
