package io.github.dockeroptimizer.check.health;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds Spring Boot's own analysis of a failed start: a banner, a description, and what to do. */
final class SpringBootReport {
    private static final String BANNER = "APPLICATION FAILED TO START";

    private SpringBootReport() {}

    static @Nullable LogReason find(List<String> log) {
        int banner = -1;
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).strip().equals(BANNER)) {
                banner = i;
            }
        }
        if (banner < 0) {
            return null;
        }
        List<String> report = log.subList(banner + 1, log.size());
        String description = section(report, "Description:");
        if (description.isEmpty()) {
            return null;
        }
        String action = section(report, "Action:");
        return new LogReason(
                LogReason.sentence(description),
                (action.isEmpty() ? "" : "Spring Boot says: " + LogReason.sentence(action) + " ")
                        + "Where it cannot start alone: "
                        + Character.toLowerCase(UnreachedHost.WAYS_OUT.charAt(0))
                        + UnreachedHost.WAYS_OUT.substring(1));
    }

    /** Returns the lines below a heading, up to the next one, as one line. */
    private static String section(List<String> report, String heading) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : report) {
            String text = line.strip();
            if (text.equals("Description:") || text.equals("Action:")) {
                inside = text.equals(heading);
            } else if (inside && !text.isEmpty()) {
                lines.add(text);
            }
        }
        return String.join(" ", lines);
    }
}
