package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildFailuresTest {
    private static final BuildStep RUN = new BuildStep("build", "2/3", "RUN make", false, Duration.ZERO);

    private static BuildFailedException failure(String message) {
        return BuildFailures.of(message, 0, RUN, List.of("a line"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "executor failed running [/bin/sh -c make]: exit code: 2",
                "process \"/bin/sh -c make\" did not complete successfully: exit code: 2",
                "The command '/bin/sh -c make' returned a non-zero code: 2",
            })
    void theExitCodeIsReadFromTheWordsOfEveryBuilder(String message) {
        assertThat(failure(message).exitCode()).isEqualTo(2);
        assertThat(failure(message).output()).containsExactly("a line");
    }

    @Test
    void aKilledCommandSuggestsMoreMemory() {
        assertThat(failure("exit code: 137").remedy()).contains("memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failed to compute cache key: \"/pom.xml\" not found: not found",
                "failed to calculate checksum of ref a::b: \"/pom.xml\": not found",
                "COPY failed: file not found in build context or excluded by .dockerignore: stat /pom.xml: file does"
                        + " not exist",
                "COPY failed: stat /pom.xml: no such file or directory",
            })
    void aMissingFileOfTheContextIsSuspectedInTheDockerignore(String message) {
        assertThat(failure(message).remedy()).contains("/pom.xml").contains(".dockerignore");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pull access denied, repository does not exist or may require authorization",
                "x: failed to resolve source metadata for docker.io/library/x:1: not found",
                "failed to do request: no active sessions",
            })
    void aBaseImageThatCannotBeHadNamesTheMirrors(String message) {
        BuildFailedException failure = BuildFailures.of(message, 0, null, List.of());

        assertThat(failure.remedy()).contains("<mirrors>");
        assertThat(failure.step()).isNull();
        assertThat(failure.exitCode()).isNull();
    }

    @Test
    void longCommandsAreCutInTheProblemButNotInTheStep() {
        BuildStep step = new BuildStep("b", "1/1", "RUN " + "x".repeat(500), false, Duration.ZERO);
        BuildFailedException failure = BuildFailures.of("exit code: 1", 0, step, List.of());

        assertThat(failure.problem().length()).isLessThan(200);
        assertThat(requireNonNull(failure.step())).hasSizeGreaterThan(500);
    }
}
