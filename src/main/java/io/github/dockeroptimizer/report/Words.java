package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.oci.ByteSize;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Figures and texts in the form in which all reports show them. */
final class Words {
    private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;?]*[ -/]*[@-~]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ )|\\s*$");

    private Words() {}

    /** Returns a size for people: {@code 412.3 MB}. */
    static String size(long bytes) {
        return new ByteSize(Math.max(0, bytes)).toString();
    }

    /** Returns a size against its limit, the unit named once where it is the same: {@code 214.6 of 500.0 MB}. */
    static String sizeOf(long bytes, long limit) {
        String[] size = size(bytes).split(" ", 2);
        String whole = size(limit);
        return (whole.endsWith(" " + size[1]) ? size[0] : size(bytes)) + " of " + whole;
    }

    /** Returns a duration for people: {@code 320 ms}, {@code 14.2 s}, {@code 1 min 05 s} or {@code 1 h 02 min}. */
    static String duration(long millis) {
        if (millis < 1_000) {
            return Math.max(0, millis) + " ms";
        }
        if (millis < 59_950) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
        }
        long seconds = Math.round(millis / 1_000.0);
        if (seconds < 3_600) {
            return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
        }
        long minutes = Math.round(seconds / 60.0);
        return String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }

    /** Returns a number with its noun, in the plural unless there is one: {@code 1 step}, {@code 4,812 files}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** Returns a number with its thousands apart: {@code 4,812}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a number of dependencies: {@code 42 dependencies}. */
    static String dependencies(long number) {
        return number == 1 ? "1 dependency" : String.format(Locale.ROOT, "%,d dependencies", number);
    }

    /** Returns the share of a whole in per cent, from 0 to 100. */
    static double percent(long part, long whole) {
        return whole <= 0 ? 0 : Math.max(0, Math.min(100, part * 100.0 / whole));
    }

    /** Returns a share for people: {@code 43 %}, or {@code <1 %} where rounding would hide it. */
    static String share(long part, long whole) {
        double percent = percent(part, whole);
        return percent > 0 && percent < 1 ? "<1 %" : String.format(Locale.ROOT, "%.0f %%", percent);
    }

    /** Returns a foreign text on one line, without the colour codes and control characters that a console would obey. */
    static String line(String text) {
        return CONTROL.matcher(ANSI.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .stripTrailing();
    }

    /** Returns a foreign text on one line with single spaces: instructions over several lines keep their indents. */
    static String oneSpaced(String text) {
        return line(text).strip().replaceAll("\\s{2,}", " ");
    }

    /** Returns the lines of a log that say something: where an exception came from fills pages, and stands in the HTML. */
    static List<String> withoutStackFrames(List<String> log) {
        return log.stream()
                .filter(line -> !STACK_FRAME.matcher(line).lookingAt())
                .toList();
    }

    /** Returns the text with a capital first letter. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Returns the text, cut so that it has no more characters than the limit, the mark of the cut included. */
    static String clip(String text, int limit, String mark) {
        return text.length() <= limit
                ? text
                : text.substring(0, limit - mark.length()).stripTrailing() + mark;
    }
}
