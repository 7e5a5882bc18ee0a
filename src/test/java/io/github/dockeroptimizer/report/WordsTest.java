package io.github.dockeroptimizer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.report.Report.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1000, 1.0 s",
        "14218, 14.2 s",
        "59949, 59.9 s",
        "59950, 1 min 00 s",
        "65000, 1 min 05 s",
        "3599400, 59 min 59 s",
        "3600000, 1 h 00 min",
        "3720000, 1 h 02 min",
        "-5, 0 ms"
    })
    void durationsAreForPeople(long millis, String text) {
        assertThat(Words.duration(millis)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 0 %", "1, 1000, <1 %", "43, 100, 43 %", "7, 0, 0 %", "200, 100, 100 %"})
    void sharesNeverHideSomethingAsNothing(long part, long whole, String text) {
        assertThat(Words.share(part, whole)).isEqualTo(text);
    }

    @Test
    void aSizeAgainstItsLimitNamesTheUnitOnceWhereItIsTheSame() {
        assertThat(Words.sizeOf(214_600_000, 500_000_000)).isEqualTo("214.6 of 500.0 MB");
        assertThat(Words.sizeOf(1_200_000_000, 500_000_000)).isEqualTo("1.2 GB of 500.0 MB");
    }

    @Test
    void colourCodesAndControlCharactersAreTakenOut() {
        assertThat(Words.line("\u001B[1;31mred\u001B[0m\tand\r\n")).isEqualTo("red and");
        assertThat(Words.line("  indented")).isEqualTo("  indented");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[build 4/8] RUN mvn -B dependency:go-offline; dependencies",
                "[build 6/8] RUN --mount=type=cache,target=/root/.m2 ./mvnw -o package; compile",
                "[build 7/8] RUN java -Djarmode=tools -jar app.jar extract; layers",
                "[build 6/6] RUN java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.Layers war a.war /layout 0; layers",
                "[poms 5/5] RUN java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.PomNormalizer pom.xml; poms",
                "[jre 2/3] RUN jlink --add-modules java.base --output /jre; runtime",
                "[stage-1 6/6] RUN java -XX:ArchiveClassesAtExit=/app.jsa -jar app.jar; archive",
                "[stage-1 1/6] FROM gcr.io/distroless/java21; base image",
                "[stage-1 2/6] COPY --chown=0:0 --from=build /layout/ /; COPY /layout/ /",
                "[dependencies 11/13] RUN npm_config_cache=/cache/npm npm prune --omit=dev; dependencies",
                "[build 9/22] RUN pip --python /opt/venv/bin/python install --cache-dir /cache/pip; dependencies",
                "[build 9/21] RUN mkdir -p /cache/cargo && cargo build --release && cargo clean --release; dependencies",
                "[build 11/21] RUN cargo build --release --offline --bin dice; compile",
                "[tools 8/24] RUN mkdir -p /layout/probe && rustc -o /layout/p /opt/docker-optimizer/inside/probe.rs; probe",
                "[build 15/21] RUN find /layout -exec touch {} +; layers",
                "[build 14/21] RUN --mount=type=bind,target=/runtime sh /opt/docker-optimizer/inside/libraries.sh /layout; layers",
                "RUN echo hello; RUN echo hello",
                "[x 1/1] RUN a-program-with --a-long-name and arguments; RUN a-program-with --a-lo..."
            })
    void aStepIsNamedByWhatItDoes(String name, String word) {
        assertThat(StepWords.of(new Step(name, false, 1))).isEqualTo(word);
    }
}
