package io.github.dockeroptimizer.check.health;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a program in Go said when it gave up. */
final class GoPanic {
    private static final Pattern PANIC = Pattern.compile("^panic: (.+?)(?: \\[recovered])?$");
    private static final Pattern PLACE = Pattern.compile("^(\\S+\\.go:\\d+)(?: \\+0x[0-9a-f]+)?$");

    private GoPanic() {}

    static @Nullable LogReason find(List<String> log) {
        for (int i = 0; i < log.size(); i++) {
            Matcher panic = PANIC.matcher(log.get(i).strip());
            List<String> rest = log.subList(i, log.size());
            if (panic.matches() && rest.stream().anyMatch(line -> line.startsWith("goroutine "))) {
                String place = place(rest);
                return new LogReason(
                        "The application panicked" + (place == null ? ": " : " at " + place + ": ")
                                + LogReason.sentence(panic.group(1)),
                        "Read the container's last lines in the report; what it needs to start can be given by"
                                + " `<health><environment>`.");
            }
        }
        return null;
    }

    /** Returns the line of the main package that it came from: the one that is nearest to the panic. */
    private static @Nullable String place(List<String> trace) {
        for (int i = 0; i + 1 < trace.size(); i++) {
            Matcher place = PLACE.matcher(trace.get(i + 1).strip());
            if (trace.get(i).startsWith("main.") && place.matches()) {
                return place.group(1);
            }
        }
        return null;
    }
}
