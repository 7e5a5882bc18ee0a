package io.github.dockeroptimizer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.report.Comparison.Recommendation;
import io.github.dockeroptimizer.report.Comparison.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompareAdviceTest {
    @Test
    void theSmallestIsTakenAndItsReasonHasItsFigures() {
        Recommendation advice = advice(
                row("single", 800, 6_000).findings(9, 0, 0).row(), one("jlink", 150, 5_000), one("slim", 360, 4_700));

        assertThat(advice)
                .isEqualTo(new Recommendation(
                        "jlink",
                        "`jlink` is the smallest, 150.0 MB (81 % smaller than `single`), and healthy after 5.0 s; `slim` is"
                                + " healthy after 4.7 s, but 210.0 MB larger.",
                        "<jlink>"));
    }

    @Test
    void oneThatIsHealthyMuchSoonerIsWorthSomeSize() {
        Recommendation advice = advice(one("jlink", 150, 5_000), one("aot", 220, 2_400));

        assertThat(advice.variant()).isEqualTo("aot");
        assertThat(advice.reason())
                .isEqualTo("`aot` is healthy after 2.4 s, 52 % sooner than `jlink`, the smallest, for 70.0 MB more.");
    }

    @Test
    void butNotAnySizeAndNotForAMoment() {
        assertThat(advice(one("jlink", 150, 5_000), one("aot", 230, 2_400)).variant())
                .isEqualTo("jlink");
        assertThat(advice(one("jlink", 150, 900), one("aot", 160, 500)).variant())
                .isEqualTo("jlink");
    }

    @Test
    void aMomentIsNotWorthAWord() {
        assertThat(advice(one("jlink", 150, 5_000), one("slim", 360, 4_900)).reason())
                .isEqualTo("`jlink` is the smallest, 150.0 MB, and healthy as soon as any, after 5.0 s.");
    }

    @Test
    void whereTwoAreAsGoodAsEqualTheSimplerWins() {
        assertThat(advice(one("jlink", 146, 5_000), one("distroless", 150, 5_000))
                        .variant())
                .isEqualTo("distroless");
    }

    @Test
    void whatIsSickOrHasErrorsOrIsSingleOrSomebodyElsesIsNeverTaken() {
        Recommendation advice = advice(
                row("jlink", 100, 5_000).dockerfile("unhealthy").row(),
                row("aot", 110, 5_000).findings(1, 0, 0).row(),
                one("single", 120, 5_000),
                row("Dockerfile", 130, 5_000).dockerfile("healthy").row(),
                Comparisons.failed("slim", "No."),
                row("distroless", 300, 5_000).findings(0, 2, 1).row());

        assertThat(advice.variant()).isEqualTo("distroless");
        assertThat(advice.reason())
                .isEqualTo("`distroless` is the only one that was built, proven healthy and free of errors.");
    }

    @Test
    void whereNothingIsFitNothingIsRecommended() {
        assertThat(advice(Comparisons.failed("slim", "No.")))
                .isEqualTo(new Recommendation(
                        null,
                        "No variant can be recommended: none was built, proven healthy and free of errors.",
                        null));
    }

    @Test
    void withoutStartsTheSizeDecides() {
        assertThat(advice(
                                row("slim", 300, null).skipped().row(),
                                row("jlink", 150, null).skipped().row())
                        .reason())
                .isEqualTo("`jlink` is the smallest, 150.0 MB.");
    }

    private static Recommendation advice(Row... rows) {
        return CompareAdvice.of(List.of(rows), variant -> "<" + variant + ">");
    }

    private static Row one(String name, long megabytes, int startup) {
        return row(name, megabytes, startup).row();
    }

    private static Comparisons.Building row(String name, long megabytes, @Nullable Integer startup) {
        return Comparisons.built(
                name, new long[] {0, 0, 0, megabytes}, startup, null, new @Nullable Long[] {null, null, null}, null);
    }
}
