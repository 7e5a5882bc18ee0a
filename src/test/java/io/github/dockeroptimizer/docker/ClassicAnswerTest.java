package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClassicAnswerTest {
    private static final String BASE = "127.0.0.1:5000/library/eclipse-temurin:17-jre";

    private final Recorder recorder = new Recorder();
    private final ClassicAnswer answer = new ClassicAnswer(recorder, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void stepsBelongToTheirStages() {
        Recordings.play(Recordings.text("classic-20.10-two-stages.json"), answer);

        assertThat(answer.steps())
                .extracting(BuildStep::name)
                .containsExactly(
                        "[build 1/7] FROM " + BASE + " AS build",
                        "[build 2/7] WORKDIR /made",
                        "[build 3/7] COPY a.txt .",
                        "[build 4/7] RUN echo one; echo two >&2; sleep 1;     echo \"three $(cat a.txt)\"",
                        "[stage-1 5/7] FROM " + BASE,
                        "[stage-1 6/7] COPY --from=build /made/a.txt /a.txt",
                        "[stage-1 7/7] ENTRYPOINT [\"cat\", \"/a.txt\"]");
        assertThat(answer.imageId())
                .isEqualTo("sha256:c8b6bce6977e6f55869e70ace021c567fddaed016d1a74a3ba33863d0a9afe91");
    }

    @Test
    void outputComesWithoutColoursAndWithoutTheBuildersOwnRemarks() {
        Recordings.play(Recordings.text("classic-20.10-two-stages.json"), answer);

        assertThat(recorder.events())
                .filteredOn(event -> event.startsWith("output"))
                .containsExactly(
                        "output 4/7: one", "output 4/7: two", "output 4/7: three Tue Nov 24 04:06:40 UTC 2026");
    }

    @Test
    void stepsFromTheCacheAreMarked() {
        Recordings.play(Recordings.text("classic-20.10-cached.json"), answer);

        assertThat(answer.steps())
                .filteredOn(BuildStep::cached)
                .extracting(BuildStep::position)
                .containsExactly("2/7", "3/7", "4/7", "6/7", "7/7");
    }

    @Test
    void aFailedStepIsNamedWithItsOutput() {
        Recordings.play(Recordings.text("classic-20.10-failed-step.json"), answer);

        BuildFailedException failure = requireNonNull(answer.failure());
        assertThat(failure.step()).isEqualTo("[build 4/7] RUN echo one; echo two >&2; exit 17");
        assertThat(failure.output()).containsExactly("one", "two");
        assertThat(failure.exitCode()).isEqualTo(17);
    }

    @Test
    void podmanSaysTheSameInOtherWords() {
        Recordings.play(
                """
                {"stream":"[1/2] STEP 1/2: FROM docker.io/library/base AS Build\\n"}
                {"stream":"[1/2] STEP 2/2: RUN make\\n"}
                {"stream":"made\\n"}
                {"stream":"--> 0123456789ab\\n"}
                {"stream":"[2/2] STEP 1/2: FROM scratch\\n"}
                {"stream":"[2/2] STEP 2/2: COPY --from=Build /a /a\\n"}
                {"stream":"--> Using cache 4567\\n"}
                {"stream":"COMMIT orders:1\\n"}
                {"aux":{"ID":"sha256:4567"}}
                {"stream":"Successfully built 4567\\n"}
                """,
                answer);

        assertThat(answer.steps())
                .extracting(step -> step.name() + (step.cached() ? " cached" : ""))
                .containsExactly(
                        "[build 1/2] FROM docker.io/library/base AS Build",
                        "[build 2/2] RUN make",
                        "[stage-1 1/2] FROM scratch",
                        "[stage-1 2/2] COPY --from=Build /a /a cached");
        assertThat(recorder.events()).contains("output 2/2: made");
        assertThat(answer.imageId()).isEqualTo("sha256:4567");
    }

    @Test
    void warningsAreKept() {
        Recordings.play("{\"stream\":\"[Warning] One or more build-args [X] were not consumed\\n\"}", answer);

        assertThat(answer.warnings()).containsExactly("One or more build-args [X] were not consumed");
    }
}
