package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.BuildFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outputs are recorded from Maven, with the paths that the build stage has. */
class BuildFailuresTest {
    @Test
    void ofACompileErrorJavacsOwnLinesAreShownOnceAndRelativeToTheProject() throws IOException {
        assertThat(shown("compile-error"))
                .containsExactly(
                        "src/main/java/com/acme/clock/Clock.java:[5,19] incompatible types: java.lang.String cannot be"
                                + " converted to int",
                        "src/main/java/com/acme/clock/Clock.java:[6,28] cannot find symbol",
                        "symbol:   variable Instant",
                        "location: class com.acme.clock.Clock");
    }

    @Test
    void ofAnotherErrorMavensReasonIsShownWithoutItsAdvice() throws IOException {
        assertThat(shown("missing-dependency"))
                .containsExactly("Failed to execute goal on project clock: Could not resolve dependencies for project"
                        + " com.acme:clock:jar:1.0: Could not find artifact com.acme:prices:jar:2.0 in central"
                        + " (https://repo.maven.apache.org/maven2)");
    }

    @Test
    void whereNothingLooksLikeMavenTheLastLinesAreShown() {
        List<String> output =
                IntStream.rangeClosed(1, 60).mapToObj(i -> "line " + i).toList();

        List<String> shown = shown(output);

        assertThat(shown).hasSize(25).startsWith("line 36").endsWith("line 60");
    }

    @Test
    void whatABuildScriptHasLookedAtIsLeftOut() {
        assertThat(shown(List.of(
                        "  cargo:rerun-if-env-changed=PKG_CONFIG_PATH", "  The system library `odbc` was not found.")))
                .singleElement()
                .asString()
                .contains("odbc");
    }

    @Test
    void aStepThatPrintedNothingIsToldAsItIs() {
        BuildFailedException failure = failure(List.of());

        assertThat(BuildFailures.explained(failure)).isSameAs(failure);
    }

    @Test
    void theRemedyStaysAtTheEnd() {
        assertThat(BuildFailures.explained(failure(List.of("killed"))))
                .hasMessageStartingWith("Step `RUN mvn package` ended with exit code 1, 0 was expected.")
                .hasMessageEndingWith("Correct it.");
    }

    @Test
    void theStepIsNamedByTheCommandThatFailedInIt() {
        String step = "[build 3/3] RUN --mount=type=cache,target=/cache/late     java -cp /opt/docker-optimizer/inside"
                + " io.github.dockeroptimizer.inside.LateDownloads /cache/late       mvn -DskipTests package  && java -cp"
                + " /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.Layers plain-jar target/a.jar /layout 0";

        assertThat(BuildFailures.explained(
                        new BuildFailedException("Step x failed.", "Correct it.", step, List.of("killed"), 137, null)))
                .hasMessageStartingWith("Step `RUN mvn -DskipTests package` ended with exit code 137, 0 was expected.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[ERROR] Fatal error compiling: error: release version 21 not supported -> [Help 1]"
                        + " | The JDK of the build image is older than Java 21",
                "[ERROR] Fatal error compiling: error: invalid target release: 25 | older than Java 25",
                "[ERROR] release version 6 not supported | no longer compiles for Java 6",
                "[ERROR] Rule 0: org.apache.maven.enforcer.rules.version.RequireJavaVersion failed | `<javaVersion>`",
                "[ERROR] Cannot find matching toolchain definitions for jdk [ version='21' ] | `<javaVersion>`",
                "[ERROR] Unable to find a single main class from the following candidates [a.A, a.B] | `start-class`",
                "[ERROR] Command execution failed.: Cannot run program \"npm\" (in directory \"/src\"): error=2"
                        + " | `<nodeImage>`",
                "[ERROR] PKIX path building failed: sun.security.provider.certpath.Sun | `<caCertificates>`",
                "npm error code SELF_SIGNED_CERT_IN_CHAIN | `<caCertificates>`",
            })
    void forWhatIsKnownThereIsAWayOut(String line, String remedy) {
        assertThat(BuildFailures.explained(failure(List.of("[INFO] Building", line)))
                        .remedy())
                .contains(remedy);
    }

    @Test
    void whatTheToolOfTheBuildStageSaysAfterMavenIsTheMessage() {
        List<String> output = List.of(
                "[ERROR] A line of a goal that succeeds.",
                "docker-optimizer failed: Main class app.Clok is nowhere.",
                "Set `<mainClass>`.");

        assertThat(BuildFailures.explained(failure(output)))
                .hasMessage("Main class app.Clok is nowhere. Set `<mainClass>`.");
    }

    @Test
    void whatNoToolOfOursForesawHasTheRemedyOfTheStep() {
        List<String> output =
                List.of("[INFO] BUILD SUCCESS", "docker-optimizer failed: java.io.IOException: No space left");

        assertThat(BuildFailures.explained(failure(output)))
                .hasMessage("java.io.IOException: No space left Correct it.");
    }

    private static List<String> shown(String recording) throws IOException {
        return shown(Files.readAllLines(Path.of("src/test/resources/maven-output", recording + ".txt")));
    }

    private static List<String> shown(List<String> output) {
        OptimizerException explained = BuildFailures.explained(failure(output));
        return explained
                .problem()
                .lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static BuildFailedException failure(List<String> output) {
        return new BuildFailedException(
                "Step RUN mvn package failed.", "Correct it.", "[build 7/7] RUN mvn package", output, 1, null);
    }
}
