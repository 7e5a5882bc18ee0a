package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.OptimizerException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as people write them: {@code 90s}, {@code 2m}, {@code 500ms}, or plain seconds. */
final class Durations {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)?");

    private Durations() {}

    /**
     * Returns the duration a text means.
     *
     * @param parameter the parameter it was written for, for the message
     * @throws OptimizerException when it means none
     */
    static Duration parse(String text, String parameter) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new OptimizerException(
                    "`" + parameter + "` is \"" + text + "\", which is no duration.",
                    "Write a number with a unit, such as `90s` or `2m`, or plain seconds, such as `90`.");
        }
        long number = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
