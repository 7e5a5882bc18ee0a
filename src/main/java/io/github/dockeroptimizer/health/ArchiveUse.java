package io.github.dockeroptimizer.health;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the JVM started with the archive that its entrypoint names. Left to itself a JVM that cannot use one says nothing
 * and starts without.
 *
 * @param used whether it did
 * @param reason what the JVM said where it could not; empty where it did
 */
public record ArchiveUse(boolean used, String reason) {
    /** It started with it: it would have refused to start otherwise. */
    static final ArchiveUse USED = new ArchiveUse(true, "");

    private static final Pattern REFUSED = Pattern.compile("Unable to use (shared archive|AOT cache)\\b.*");
    private static final Pattern PREFIX = Pattern.compile("^(\\[[^]]*]\\s*)+");
    private static final Pattern GENERAL = Pattern.compile(
            "Picked up .*|An error has occurred while processing .*"
                    + "|Error occurred during initialization of VM|unrecoverable error|Unable to .*|Loading .* archive failed.*");

    /** Returns why the JVM of a container refused to start, or {@code null} where that was not for its archive. */
    static @Nullable ArchiveUse refused(List<String> log) {
        if (log.stream().noneMatch(line -> REFUSED.matcher(line.strip()).matches())) {
            return null;
        }
        return new ArchiveUse(
                false,
                log.stream()
                        .map(line -> PREFIX.matcher(line.strip()).replaceFirst(""))
                        .filter(line ->
                                !line.isBlank() && !GENERAL.matcher(line).matches())
                        .findFirst()
                        .orElse("the JVM names no reason"));
    }
}
