package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Comparison.Recommendation;
import io.github.dockeroptimizer.report.Comparison.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which variant to take: the smallest that does its work without an error, or one that starts so much sooner that it is
 * worth being larger.
 */
public final class CompareAdvice {
    /** The simplest first: where two are as good as equal, what is simpler wins. */
    private static final List<String> SIMPLEST_FIRST = List.of("distroless", "slim", "jlink", "aot");

    private static final String SINGLE = "single";
    private static final double AS_SMALL = 1.03;
    private static final double AS_SOON = 0.95;
    private static final double MUCH_SOONER = 0.75;
    private static final long WORTH_A_THOUGHT_MS = 500;
    private static final double TOO_LARGE = 1.5;
    private static final long NEVER = Long.MAX_VALUE;

    private final List<Entrant> entrants;
    private final @Nullable Long singleBytes;

    /** A variant that could be taken; one that was not started is healthy {@code NEVER}. */
    private record Entrant(String variant, long bytes, long millis) {
        static @Nullable Entrant of(Row row) {
            Long bytes = row.unpackedBytes();
            Long millis = row.startupMs();
            boolean fit = row.own()
                    && row.sound()
                    && row.errors() == 0
                    && !row.variant().equals(SINGLE);
            return fit && bytes != null ? new Entrant(row.variant(), bytes, millis == null ? NEVER : millis) : null;
        }
    }

    private CompareAdvice(List<Row> rows) {
        entrants = rows.stream().map(Entrant::of).filter(Objects::nonNull).toList();
        singleBytes = rows.stream()
                .filter(row -> row.variant().equals(SINGLE))
                .map(Row::unpackedBytes)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns what follows from the figures.
     *
     * @param configuration returns what to paste into a POM for a variant
     */
    public static Recommendation of(List<Row> rows, Function<String, String> configuration) {
        CompareAdvice advice = new CompareAdvice(rows);
        if (advice.entrants.isEmpty()) {
            return new Recommendation(
                    null, "No variant can be recommended: none was built, proven healthy and free of errors.", null);
        }
        Entrant smallest = advice.smallest();
        Entrant sooner = advice.muchSooner(smallest);
        Entrant taken = sooner == null ? smallest : sooner;
        return new Recommendation(
                taken.variant(),
                sooner == null ? advice.whySmallest(smallest) : whySooner(sooner, smallest),
                configuration.apply(taken.variant()));
    }

    private Entrant smallest() {
        long least = entrants.stream().mapToLong(Entrant::bytes).min().orElseThrow();
        return entrants.stream()
                .filter(entrant -> entrant.bytes() <= least * AS_SMALL)
                .min(Comparator.comparingInt(entrant -> SIMPLEST_FIRST.indexOf(entrant.variant())))
                .orElseThrow();
    }

    private Entrant soonest() {
        return entrants.stream().min(Comparator.comparingLong(Entrant::millis)).orElseThrow();
    }

    private @Nullable Entrant muchSooner(Entrant smallest) {
        return entrants.stream()
                .filter(entrant -> entrant.millis() <= smallest.millis() * MUCH_SOONER)
                .filter(entrant -> smallest.millis() - entrant.millis() >= WORTH_A_THOUGHT_MS)
                .filter(entrant -> entrant.bytes() <= smallest.bytes() * TOO_LARGE)
                .min(Comparator.comparingLong(Entrant::millis))
                .orElse(null);
    }

    private String whySmallest(Entrant taken) {
        if (entrants.size() == 1) {
            return "`" + taken.variant() + "` is the only one that was built, proven healthy and free of errors.";
        }
        String size = "`" + taken.variant() + "` is the smallest, " + Words.size(taken.bytes()) + versusSingle(taken);
        Entrant soonest = soonest();
        if (taken.millis() == NEVER) {
            return size + ".";
        }
        if (soonest.equals(taken)) {
            return size + ", and the first to be healthy, after " + Words.duration(taken.millis()) + ".";
        }
        if (soonest.millis() >= taken.millis() * AS_SOON) {
            return size + ", and healthy as soon as any, after " + Words.duration(taken.millis()) + ".";
        }
        String more = soonest.bytes() > taken.bytes()
                ? ", but " + Words.size(soonest.bytes() - taken.bytes()) + " larger"
                : "";
        return size + ", and healthy after " + Words.duration(taken.millis()) + "; `" + soonest.variant()
                + "` is healthy after " + Words.duration(soonest.millis()) + more + ".";
    }

    private String versusSingle(Entrant taken) {
        return singleBytes == null
                ? ""
                : " (" + CompareWords.comparison(taken.bytes(), singleBytes, "smaller", "larger") + " than `single`)";
    }

    private static String whySooner(Entrant sooner, Entrant smallest) {
        return "`" + sooner.variant() + "` is healthy after " + Words.duration(sooner.millis()) + ", "
                + CompareWords.comparison(sooner.millis(), smallest.millis(), "sooner", "later") + " than `"
                + smallest.variant() + "`, the smallest, for " + Words.size(sooner.bytes() - smallest.bytes())
                + " more.";
    }
}
