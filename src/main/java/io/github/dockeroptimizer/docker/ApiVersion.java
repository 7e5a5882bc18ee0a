package io.github.dockeroptimizer.docker;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of the engine API, such as 1.41. */
record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
    /** The oldest spoken here: that of Docker 20.10, the first whose BuildKit builds without a session. */
    static final ApiVersion OLDEST = new ApiVersion(1, 41);

    /** The newest spoken here; a newer engine is asked to speak this one. */
    static final ApiVersion NEWEST = new ApiVersion(1, 51);

    private static final Pattern FORM = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})");

    /** Returns the version a text means, or {@code null} where it is none. */
    static @Nullable ApiVersion parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? new ApiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : null;
    }

    @Override
    public int compareTo(ApiVersion other) {
        return Comparator.comparingInt(ApiVersion::major)
                .thenComparingInt(ApiVersion::minor)
                .compare(this, other);
    }

    boolean isBelow(ApiVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
