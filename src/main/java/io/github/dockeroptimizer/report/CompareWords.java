package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Comparison.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of a comparison in the form in which all its reports show them. */
final class CompareWords {
    /** What is shown where nothing was measured. */
    static final String NONE = "–";

    private CompareWords() {}

    /** Returns what is compared: {@code 5 variants and 1 Dockerfile}. */
    static String what(Comparison comparison) {
        long own = comparison.variants().stream().filter(Row::own).count();
        long others = comparison.variants().size() - own;
        return Words.count(own, "variant") + (others == 0 ? "" : " and " + Words.count(others, "Dockerfile"));
    }

    /** Returns how a value differs from that of the baseline: {@code -63 %}; empty where one is missing. */
    static String change(@Nullable Long value, @Nullable Long base) {
        if (value == null || base == null || base <= 0) {
            return "";
        }
        double exact = (value - base) * 100.0 / base;
        long percent = percent(value, base);
        if (percent == -100 && value > 0) {
            // Nobody believes that nothing is left.
            return String.format(Locale.ROOT, "%.1f %%", Math.max(exact, -99.9));
        }
        return percent == 0 ? "same" : String.format(Locale.ROOT, "%+d %%", percent);
    }

    /** Returns how a figure of a row differs from that of the baseline; empty for the baseline itself. */
    static String change(Row row, @Nullable Row base, Function<Row, @Nullable Long> figure) {
        return base == null || row.equals(base) ? "" : change(figure.apply(row), figure.apply(base));
    }

    /** Returns the same in words: {@code 63 % smaller}. */
    static String comparison(long value, long base, String less, String more) {
        long percent = base <= 0 ? 0 : percent(value, base);
        return percent == 0 ? "as good as the same" : Math.abs(percent) + " % " + (percent < 0 ? less : more);
    }

    private static long percent(long value, long base) {
        return Math.round((value - base) * 100.0 / base);
    }

    static String size(@Nullable Long bytes) {
        return bytes == null ? NONE : Words.size(bytes);
    }

    static String duration(@Nullable Long millis) {
        return millis == null ? NONE : Words.duration(millis);
    }

    static String number(@Nullable Integer number) {
        return number == null ? NONE : Words.number(number);
    }

    /** Returns the size of a part of an image. */
    static String part(Row row, String group) {
        return row.groups().stream()
                .filter(one -> one.name().equals(group))
                .map(one -> Words.size(one.unpackedBytes()))
                .findFirst()
                .orElse(NONE);
    }

    /** Returns the names of the parts that any image has, in their order: most stacks bring no Java. */
    static List<String> parts(Comparison comparison) {
        return comparison.variants().stream()
                .filter(row -> !row.groups().isEmpty())
                .findFirst()
                .map(row -> row.groups().stream().map(Report.Group::name).toList())
                .orElse(List.of())
                .stream()
                .filter(name -> comparison.variants().stream()
                        .flatMap(row -> row.groups().stream())
                        .anyMatch(group -> group.name().equals(name) && group.unpackedBytes() > 0))
                .toList();
    }

    /** Returns what was found in an image: {@code 4 errors, 1 warning}. */
    static String findings(Row row) {
        List<String> words = new ArrayList<>();
        if (row.errors() > 0) {
            words.add(Words.count(row.errors(), "error"));
        }
        if (row.warnings() > 0) {
            words.add(Words.count(row.warnings(), "warning"));
        }
        if (row.infos() > 0) {
            words.add(Words.count(row.infos(), "info"));
        }
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    /** Returns when the image first answered, and that it is not healthy where it is not. */
    static String healthy(Row row) {
        String time = duration(row.startupMs());
        if (row.sound()) {
            return time;
        }
        String health = row.health().replace('-', ' ');
        return row.startupMs() == null ? health : time + ", " + health;
    }

    /** Returns the names of the baseline for a heading: {@code vs single}. */
    static String versus(Comparison comparison) {
        Row base = comparison.baseline();
        return base == null ? "" : "vs " + base.variant();
    }

    /** Returns how it was measured, each a term and what it means. */
    static List<String[]> method(Comparison comparison) {
        List<String[]> method = new ArrayList<>();
        method.add(new String[] {
            "Sizes",
            "unpacked: the sum of the files in all layers; compressed: of the layers as a registry sends them; dead: bytes that"
                    + " a later layer hides"
        });
        if (comparison.measured().starts() > 0) {
            method.add(new String[] {
                "Healthy after",
                "from the start of the container to the first good answer from outside; median of "
                        + Words.count(comparison.measured().starts(), "start") + ", the images in turns"
            });
            method.add(
                    new String[] {"Memory", "of the container when it is healthy, as `docker stats` shows it; median"});
        }
        if (comparison.measured().builds()) {
            method.add(new String[] {
                "Cold build",
                "every step run, nothing downloaded before, base images there already. What variants share ran once and"
                        + " counts for each"
            });
            method.add(new String[] {
                "Rebuild",
                "the build after a small change of a source file, or of "
                        + (comparison.measured().manifest().equals("POM")
                                ? "the POM"
                                : comparison.measured().manifest())
                        + ", with the cache"
            });
            method.add(new String[] {
                "Re-push", "compressed bytes of the layers that are new after the change of the sources"
            });
        }
        return method;
    }
}
