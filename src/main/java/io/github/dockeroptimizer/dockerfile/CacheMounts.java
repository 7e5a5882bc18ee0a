package io.github.dockeroptimizer.dockerfile;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cache mounts of Dockerfiles under names of their own: what is measured begins with empty ones, and those that other
 * builds have filled stay as they are.
 */
public final class CacheMounts {
    private static final Pattern MOUNT = Pattern.compile("--mount=(\\S*\\btype=cache\\b\\S*)");
    private static final List<String> ID = List.of("id=");
    private static final List<String> TARGET = List.of("target=", "dst=", "destination=");

    private final String suffix;
    private final Set<String> ids = new LinkedHashSet<>();

    /** Creates the names, each that of a mount with a suffix. */
    public CacheMounts(String suffix) {
        this.suffix = suffix;
    }

    /** Returns the text with every cache mount under its other name. */
    public String apart(String dockerfile) {
        return MOUNT.matcher(dockerfile).replaceAll(mount -> {
            List<String> options = Arrays.asList(mount.group(1).split(",", -1));
            String target = value(options, TARGET);
            String declared = value(options, ID);
            String id = (declared == null ? target : declared) + suffix;
            ids.add(id);
            String others =
                    options.stream().filter(option -> !option.startsWith("id=")).collect(Collectors.joining(","));
            return Matcher.quoteReplacement("--mount=" + others + ",id=" + id);
        });
    }

    private static @Nullable String value(List<String> options, List<String> keys) {
        for (String option : options) {
            for (String key : keys) {
                if (option.startsWith(key)) {
                    return option.substring(key.length());
                }
            }
        }
        return null;
    }

    /**
     * Returns a Dockerfile that empties the mounts seen so far, or {@code null} where there were none.
     *
     * @param image an image with a shell and {@code find}
     */
    public @Nullable String emptying(String image) {
        if (ids.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder("FROM ").append(image).append("\nUSER 0\nRUN");
        int number = 0;
        for (String id : ids) {
            text.append(" --mount=type=cache,id=")
                    .append(id)
                    .append(",target=/caches/")
                    .append(number++);
        }
        return text.append(" find /caches -mindepth 2 -delete\n").toString();
    }
}
