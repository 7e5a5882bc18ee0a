package io.github.dockeroptimizer.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions that npm's notation allows, such as {@code >=20.11 <23 || ^24.1.0}, as far as major versions matter. */
final class SemverRange {
    private static final Pattern COMPARATOR =
            Pattern.compile("(?<operator>>=|<=|>|<|=|\\^|~)?\\s*v?(?<major>\\d+|[xX*])"
                    + "(?:\\.(?<minor>\\d+|[xX*]))?(?:\\.(?<patch>\\d+|[xX*]))?(?:[-+][\\w.+-]+)?");
    private static final Pattern HYPHEN = Pattern.compile("\\s*(\\S+)\\s+-\\s+(\\S+)\\s*");
    private static final long PATCH = 1;
    private static final long MINOR = 10_000;
    private static final long MAJOR = 10_000 * MINOR;

    private final List<Span> spans;

    private SemverRange(List<Span> spans) {
        this.spans = spans;
    }

    /** All from one version on, up to but without another. */
    private record Span(long from, long to) {
        Span and(Span other) {
            return new Span(Math.max(from, other.from), Math.min(to, other.to));
        }
    }

    /** Returns what a text means, or {@code null} where it has another form. */
    static @Nullable SemverRange parse(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.split("\\|\\|", -1)) {
            Matcher hyphen = HYPHEN.matcher(part);
            String comparators = hyphen.matches() ? ">=" + hyphen.group(1) + " <=" + hyphen.group(2) : part.strip();
            Span all = new Span(0, Long.MAX_VALUE);
            Matcher matcher = COMPARATOR.matcher(comparators);
            int end = 0;
            while (matcher.find() && comparators.substring(end, matcher.start()).isBlank()) {
                all = all.and(span(matcher));
                end = matcher.end();
            }
            if (!comparators.substring(end).isBlank()) {
                return null;
            }
            spans.add(all);
        }
        return new SemverRange(spans);
    }

    private static Span span(Matcher matcher) {
        String operator = matcher.group("operator") == null ? "=" : matcher.group("operator");
        long unit = unit(matcher);
        if (unit > MAJOR) {
            return new Span(0, Long.MAX_VALUE);
        }
        long from = number(matcher.group("major")) * MAJOR
                + number(matcher.group("minor")) * MINOR
                + number(matcher.group("patch"));
        return switch (operator) {
            case ">=" -> new Span(from, Long.MAX_VALUE);
            case ">" -> new Span(from + unit, Long.MAX_VALUE);
            case "<" -> new Span(0, from);
            case "<=" -> new Span(0, from + unit);
            case "^" -> new Span(from, from - from % MAJOR + MAJOR);
            case "~" -> new Span(from, unit == MAJOR ? from + MAJOR : from - from % MINOR + MINOR);
            default -> new Span(from, from + unit);
        };
    }

    /** Returns the size of what the last number given counts. */
    private static long unit(Matcher matcher) {
        if (isAny(matcher.group("major"))) {
            return Long.MAX_VALUE;
        }
        if (isAny(matcher.group("minor"))) {
            return MAJOR;
        }
        return isAny(matcher.group("patch")) ? MINOR : PATCH;
    }

    private static boolean isAny(@Nullable String number) {
        return number == null || "xX*".contains(number);
    }

    private static long number(@Nullable String text) {
        return isAny(text) ? 0 : Long.parseLong(text);
    }

    /** Returns whether it allows the newest release of a major version. */
    boolean allowsNewest(int major) {
        long newest = (major + 1) * MAJOR - 1;
        return spans.stream().anyMatch(span -> span.from <= newest && newest < span.to);
    }

    /** Returns whether it allows any release of a major version. */
    boolean allowsSome(int major) {
        Span all = new Span(major * MAJOR, (major + 1) * MAJOR);
        return spans.stream().map(all::and).anyMatch(both -> both.from < both.to);
    }
}
