package io.github.dockeroptimizer.check.health;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a program in Rust said when it gave up. */
final class RustPanic {
    /** Until Rust 1.73 the message stood before the place. */
    private static final Pattern PANIC =
            Pattern.compile("^thread '[^']*'(?: \\(\\d+\\))? panicked at (?:'(.*)', )?(\\S+?\\.rs:\\d+)(?::\\d+)?:?$");

    private RustPanic() {}

    static @Nullable LogReason find(List<String> log) {
        for (int i = log.size() - 1; i >= 0; i--) {
            Matcher matcher = PANIC.matcher(log.get(i).strip());
            if (matcher.matches()) {
                String message = matcher.group(1);
                String said = message == null ? next(log, i) : message;
                return new LogReason(
                        "The application panicked at " + matcher.group(2) + ": " + LogReason.sentence(said),
                        "Read the container's last lines in the report; what it needs to start can be given by"
                                + " `<health><environment>`.");
            }
        }
        return null;
    }

    private static String next(List<String> log, int line) {
        return line + 1 < log.size() ? log.get(line + 1) : "no message";
    }
}
