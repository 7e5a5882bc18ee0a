package io.github.dockeroptimizer.oci;

import io.github.dockeroptimizer.OptimizerException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of bytes. Human figures are decimal, as Docker and registries print them: 1 MB is 1,000,000 bytes.
 *
 * @param bytes the exact number of bytes, never negative
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {
    /** No bytes at all. */
    public static final ByteSize ZERO = new ByteSize(0);

    private static final Pattern FORM =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(B|KB|MB|GB|TB|KIB|MIB|GIB|TIB)?", Pattern.CASE_INSENSITIVE);

    /** Rejects negative numbers. */
    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("negative size: " + bytes);
        }
    }

    /**
     * Returns the size that a text such as {@code 300MB}, {@code 1.2GB}, {@code 512MiB} or {@code 314572800} means.
     *
     * @param text the text a user wrote
     * @param parameter the name of the parameter it was written for, for the error message
     * @throws OptimizerException when the text is no size
     */
    public static ByteSize parse(String text, String parameter) {
        Matcher matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            try {
                BigDecimal number = new BigDecimal(matcher.group(1));
                long bytes = number.multiply(BigDecimal.valueOf(factor(matcher.group(2))))
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact();
                return new ByteSize(bytes);
            } catch (ArithmeticException e) {
                // Falls through: more bytes than a long holds is no size either.
            }
        }
        throw new OptimizerException(
                "`<" + parameter + ">` is \"" + text + "\", which is no size.",
                "Write a number with a unit, such as `300MB` or `1.2GB`, or plain bytes, such as `314572800`.");
    }

    private static long factor(@Nullable String unit) {
        if (unit == null) {
            return 1;
        }
        return switch (unit.toUpperCase(Locale.ROOT)) {
            case "KB" -> 1_000L;
            case "MB" -> 1_000_000L;
            case "GB" -> 1_000_000_000L;
            case "TB" -> 1_000_000_000_000L;
            case "KIB" -> 1L << 10;
            case "MIB" -> 1L << 20;
            case "GIB" -> 1L << 30;
            case "TIB" -> 1L << 40;
            default -> 1;
        };
    }

    /** Returns the sum of this size and another. */
    public ByteSize plus(ByteSize other) {
        return new ByteSize(Math.addExact(bytes, other.bytes));
    }

    /** Returns the size for people and for machines: {@code 412.3 MB (412,332,800 bytes)}. */
    public String exact() {
        return String.format(Locale.ROOT, "%s (%,d bytes)", this, bytes);
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** Returns the size for people: {@code 412.3 MB}. */
    @Override
    public String toString() {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        String[] units = {"kB", "MB", "GB", "TB", "PB", "EB"};
        double value = bytes / 1_000.0;
        int unit = 0;
        while (value >= 999.95 && unit < units.length - 1) {
            value /= 1_000.0;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
    }
}
