package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BuildKitAnswerTest {
    private static final String BASE = "127.0.0.1:5000/library/eclipse-temurin:17-jre";
    private static final String RUN =
            "[build 4/4] RUN echo one; echo two >&2; sleep 1;     echo \"three $(cat a.txt)\"";

    private final Recorder recorder = new Recorder();
    private final BuildKitAnswer answer = new BuildKitAnswer(recorder);

    @Test
    void stepsAreToldInTheOrderOfTheirStart() {
        Recordings.play(Recordings.text("buildkit-20.10-two-stages.json"), answer);

        assertThat(answer.steps())
                .extracting(BuildStep::name)
                .containsExactly(
                        "[build 1/4] FROM " + BASE,
                        "[build 2/4] WORKDIR /made",
                        "[build 3/4] COPY a.txt .",
                        RUN,
                        "[stage-1 2/2] COPY --from=build /made/a.txt /a.txt");
        assertThat(answer.steps()).noneMatch(BuildStep::cached);
        assertThat(answer.steps().get(3).duration()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(answer.imageId())
                .isEqualTo("sha256:9d48234fb8061c808a735444806a8063c824f2c627183a9df1c003b3eaa3ee71");
        assertThat(answer.failure()).isNull();
        assertThat(answer.warnings()).isEmpty();
    }

    @Test
    void eventsFollowTheBuild() {
        Recordings.play(Recordings.text("buildkit-20.10-two-stages.json"), answer);

        assertThat(recorder.events())
                .containsSubsequence(
                        "start 1/5 [build 1/4] FROM " + BASE,
                        "finish 1/5 [build 1/4] FROM " + BASE,
                        "start 4/5 " + RUN,
                        "output 4/4: one",
                        "output 4/4: two",
                        "output 4/4: three Tue Nov 24 04:06:40 UTC 2026",
                        "finish 4/5 " + RUN,
                        "start 5/5 [stage-1 2/2] COPY --from=build /made/a.txt /a.txt",
                        "finish 5/5 [stage-1 2/2] COPY --from=build /made/a.txt /a.txt",
                        "export exporting to image",
                        "export exporting layers");
        assertThat(recorder.events()).doesNotHaveDuplicates();
    }

    @Test
    void cachedStepsOnlyFinish() {
        Recordings.play(Recordings.text("buildkit-20.10-cached.json"), answer);

        assertThat(answer.steps()).hasSize(5);
        assertThat(answer.steps().subList(1, 5)).allMatch(BuildStep::cached).allMatch(step -> step.duration()
                .isZero());
        assertThat(recorder.events())
                .contains("cached 2/5 [build 2/4] WORKDIR /made")
                .doesNotContain("start 2/5 [build 2/4] WORKDIR /made");
    }

    @Test
    void aFailedStepIsNamedWithItsOutput() {
        Recordings.play(Recordings.text("buildkit-20.10-failed-step.json"), answer);

        BuildFailedException failure = requireNonNull(answer.failure());
        assertThat(failure.step()).isEqualTo("[build 4/4] RUN echo one; echo two >&2; exit 17");
        assertThat(failure.output()).containsExactly("one", "two");
        assertThat(failure.exitCode()).isEqualTo(17);
        assertThat(failure.problem())
                .isEqualTo("Step `[build 4/4] RUN echo one; echo two >&2; exit 17` ended with exit code 17,"
                        + " 0 was expected.");
    }

    @Test
    void aParseErrorIsNamedWithItsLine() {
        Recordings.play(Recordings.text("buildkit-20.10-parse-error.json"), answer);

        BuildFailedException failure = requireNonNull(answer.failure());
        assertThat(failure.step()).isNull();
        assertThat(failure.problem())
                .isEqualTo("Line 2 of the Dockerfile cannot be parsed: unknown instruction: RUNN.");
        assertThat(answer.steps()).isEmpty();
    }

    @Test
    void aStepThatIsTakenUpAgainIsFinishedOnceWithTheWholeTime() {
        Trace trace = new Trace();
        answer.accept(trace.vertex("a", "[1/2] FROM scratch", 0, 0)
                .vertex("b", "[2/2] COPY . .", 0, 0)
                .item());
        answer.accept(trace.vertex("b", "[2/2] COPY . .", 10, 11).item());
        answer.accept(trace.vertex("b", "[2/2] COPY . .", 13, 0).item());
        answer.accept(trace.vertex("b", "[2/2] COPY . .", 13, 16).item());

        assertThat(answer.steps()).extracting(BuildStep::duration).containsExactly(Duration.ofSeconds(4));
        assertThat(recorder.events())
                .containsExactly("start 1/2 [stage-0 2/2] COPY . .", "finish 1/2 [stage-0 2/2] COPY . .");
    }

    @Test
    void aStepThatIsTakenUpAfterAnotherBeganIsStillFinishedOnce() {
        Trace trace = new Trace();
        answer.accept(trace.vertex("a", "[a 1/1] COPY x .", 1, 2)
                .vertex("b", "[b 1/1] RUN y", 2, 0)
                .item());
        answer.accept(trace.vertex("a", "[a 1/1] COPY x .", 3, 5).item());
        answer.accept(trace.vertex("b", "[b 1/1] RUN y", 2, 6).item());

        assertThat(answer.steps())
                .extracting(BuildStep::duration)
                .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(4));
        assertThat(recorder.events())
                .containsExactly(
                        "start 1/2 [a 1/1] COPY x .",
                        "finish 1/2 [a 1/1] COPY x .",
                        "start 2/2 [b 1/1] RUN y",
                        "finish 2/2 [b 1/1] RUN y");
    }

    @Test
    void theFirstErrorCountsNotTheStepsThatWereStoppedBecauseOfIt() {
        Trace trace = new Trace();
        answer.accept(trace.failed("a", "[a 1/1] RUN false", "exit code: 1").item());
        answer.accept(trace.failed("b", "[b 1/1] RUN sleep", "context canceled").item());
        answer.accept(JsonNodeFactory.instance
                .objectNode()
                .set("errorDetail", JsonNodeFactory.instance.objectNode().put("message", "exit code: 1")));

        assertThat(requireNonNull(answer.failure()).step()).isEqualTo("[a 1/1] RUN false");
    }

    @Test
    void aPieceOfOutputMayEndWithinACharacter() {
        Trace trace = new Trace();
        byte[] text = "naïve\nrest".getBytes(StandardCharsets.UTF_8);
        answer.accept(trace.vertex("a", "[1/1] RUN x", 1, 0)
                .log("a", Arrays.copyOf(text, 3))
                .item());
        answer.accept(trace.log("a", Arrays.copyOfRange(text, 3, text.length)).item());
        answer.accept(trace.vertex("a", "[1/1] RUN x", 1, 2).item());

        assertThat(recorder.events()).contains("output 1/1: naïve", "output 1/1: rest");
    }

    @Test
    void warningsOfTheLinterAreKept() {
        answer.accept(new Trace()
                .warning("JSONArgsRecommended: use JSON", "https://docs")
                .item());

        assertThat(answer.warnings()).containsExactly("JSONArgsRecommended: use JSON (https://docs)");
    }

    @Test
    void aTraceThatCannotBeReadDoesNotEndTheBuild() {
        answer.accept(JsonNodeFactory.instance
                .objectNode()
                .put("id", "moby.buildkit.trace")
                .put("aux", "/////w=="));

        assertThat(answer.failure()).isNull();
        assertThat(answer.warnings()).hasSize(1);
    }
}
