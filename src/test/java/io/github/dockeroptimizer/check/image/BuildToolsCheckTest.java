package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.errored;
import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.CheckOutcome;
import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Snapshots;
import io.github.dockeroptimizer.health.ToolObservation.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildToolsCheckTest {
    private static final String APT = "RUN apt-get install -y build-essential";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usr/bin/gcc",
                "/usr/bin/gcc-12",
                "/usr/bin/g++",
                "/usr/bin/x86_64-linux-gnu-gcc-12",
                "/usr/bin/x86_64-alpine-linux-musl-g++",
                "/opt/jdk/bin/javac",
                "/opt/toolchain/clang-15",
                "/usr/lib/gcc/x86_64-linux-gnu/12/cc1",
                "/usr/share/maven/bin/mvn",
                "/usr/local/go/bin/go",
                "/usr/local/cargo/bin/cargo",
                "/usr/local/cargo/bin/rustc",
                "/app/node_modules/.bin/tsc",
                "/usr/bin/make",
                "/usr/bin/x86_64-linux-gnu-ld.bfd",
            })
    void aToolIsFoundWhereverItIs(String path) {
        CheckOutcome outcome =
                evaluate(new Snapshots().base().layer(APT, 10, false).program(path));

        assertThat(failed(outcome)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains(path);
            assertThat(finding.location()).isEqualTo(path + ", brought by `" + APT + "`");
            assertThat(finding.remedy()).contains("build stage only");
        });
    }

    @Test
    void theNamesOfOneProgramAreOneFinding() {
        CheckOutcome outcome = evaluate(new Snapshots()
                .folder("/usr")
                .folder("/usr/bin")
                .link("/bin", "usr/bin")
                .link("/etc/alternatives/cc", "/bin/gcc")
                .link("/usr/bin/cc", "/etc/alternatives/cc")
                .program("/usr/bin/gcc"));

        assertThat(failed(outcome))
                .extracting(Finding::message)
                .containsExactly(
                        "`gcc` is in the image at /usr/bin/gcc (and 1 more name), no build tool was expected.");
    }

    @Test
    void aToolIsReportedWhereItReallyIsAndNotAtTheLinksThatLeadThere() {
        CheckOutcome outcome = evaluate(new Snapshots()
                .link("/etc/alternatives/javac", "/usr/lib/jvm/jdk/bin/javac")
                .link("/usr/bin/javac", "/etc/alternatives/javac")
                .link("/usr/local/bin/javac", "/usr/bin/javac")
                .program("/usr/lib/jvm/jdk/bin/javac"));

        assertThat(failed(outcome))
                .extracting(Finding::message)
                .containsExactly("`javac` is in the image at /usr/lib/jvm/jdk/bin/javac (and 2 more names),"
                        + " no build tool was expected.");
    }

    @Test
    void aProgramOfManyNamesIsReportedUnderTheNameOfTheTool() {
        CheckOutcome outcome = evaluate(new Snapshots().program("/bin/busybox").link("/bin/make", "busybox"));

        assertThat(failed(outcome))
                .extracting(Finding::message)
                .containsExactly("`make` is in the image at /bin/make, no build tool was expected.");
    }

    @Test
    void aToolOfTheBaseImageAsksForAnotherBaseImage() {
        assertThat(failed(evaluate(new Snapshots().base().program("/usr/bin/javac"))))
                .extracting(Finding::remedy)
                .containsExactly("Use variant `distroless`, or a `<runtimeImage>` without it.");
    }

    @Test
    void whatOnlyHasTheNameOfAToolIsNone() {
        CheckOutcome outcome = evaluate(new Snapshots()
                .folder("/usr/share/doc/gcc")
                .file("/usr/share/bash-completion/completions/make")
                .link("/usr/bin/cc", "/etc/alternatives/cc")
                .program("/usr/bin/category")
                .program("/usr/bin/makeself")
                .program("/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2")
                .program("/usr/bin/java"));

        assertThat(passed(outcome)).matches("\\d\\d names in 7 files");
    }

    @Test
    void theShellsAgreementIsPartOfTheProof() {
        Snapshots image = new Snapshots().program("/bin/sh").tools(Status.ANSWERED);

        assertThat(passed(evaluate(image))).endsWith(" in 1 files, and /bin/sh agrees");
    }

    @Test
    void aToolThatBothViewsSeeIsAFailure() {
        Snapshots image = usrBin().program("/usr/bin/gcc").tools(Status.ANSWERED, "gcc=/usr/bin/gcc");

        assertThat(failed(evaluate(image))).hasSize(1);
    }

    @Test
    void aToolThatOnlyTheShellSeesProvesTheTreeWrong() {
        Snapshots image = usrBin().tools(Status.ANSWERED, "gcc=/usr/bin/gcc");

        assertThat(errored(evaluate(image))).contains("the file tree has no such program");
    }

    @Test
    void aToolOnTheSearchPathThatTheShellDoesNotSeeProvesOneOfThemWrong() {
        Snapshots image = usrBin().program("/usr/bin/gcc").tools(Status.ANSWERED);

        assertThat(errored(evaluate(image))).contains("/usr/bin/gcc on the search path");
    }

    @Test
    void theShellNeedNotSeeWhatIsOffItsPathOrClosedToItsUser() {
        assertThat(failed(evaluate(usrBin().program("/opt/gcc").tools(Status.ANSWERED))))
                .hasSize(1);
        assertThat(failed(evaluate(usrBin().program("/usr/bin/gcc", 0700).tools(Status.ANSWERED))))
                .hasSize(1);
        Snapshots otherPath =
                usrBin().environment("PATH=/app/bin").program("/usr/bin/gcc").tools(Status.ANSWERED);
        assertThat(failed(evaluate(otherPath))).hasSize(1);
    }

    @Test
    void aMergedBinFolderIsOnTheSearchPathUnderEitherName() {
        Snapshots image = usrBin().link("/bin", "usr/bin")
                .environment("PATH=/bin")
                .program("/usr/bin/gcc")
                .tools(Status.ANSWERED);

        assertThat(errored(evaluate(image))).contains("/usr/bin/gcc on the search path");
    }

    @Test
    void aShellThatDidNotAnswerLeavesNothingProven() {
        assertThat(errored(evaluate(usrBin().tools(Status.FAILED)))).contains("did not answer");
    }

    @Test
    void aToolInTheTreeIsAFactEvenWhereTheShellDidNotAnswer() {
        assertThat(failed(evaluate(usrBin().program("/usr/bin/gcc").tools(Status.FAILED))))
                .hasSize(1);
    }

    private static Snapshots usrBin() {
        return new Snapshots().folder("/usr").folder("/usr/bin");
    }

    private static CheckOutcome evaluate(Snapshots image) {
        return new BuildToolsCheck().evaluate(image.evidence());
    }
}
