package io.github.dockeroptimizer.check.health;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds in a log what an application wanted to reach and could not: a database, a broker. */
final class UnreachedHost {
    /** What to do about an application that cannot start alone. */
    static final String WAYS_OUT = "Start what it needs beside it by `<health><services>`, or tell it by"
            + " `<health><environment>` where to find it or how to do without; or prove the image by another command"
            + " (`<health><command>`), or do not start it (`<health><skip>`).";

    private static final Pattern UNKNOWN = Pattern.compile("UnknownHostException: ([\\w.-]+)");
    private static final Pattern REFUSED =
            Pattern.compile("Connection refused|Communications link failure|Connection to \\S+ refused");
    /** The ways in which drivers name the address, the surest first. */
    private static final List<Pattern> ADDRESSES = List.of(
            Pattern.compile("Connection to ([\\w.-]+:\\d+) refused"),
            Pattern.compile("(?:refused|connect to|connecting to):? ([\\w.-]+)/[\\d.]*:(\\d+)"),
            Pattern.compile("jdbc:[\\w:]+://([\\w.-]+(?::\\d+)?)"),
            Pattern.compile("(?:refused|connect to|connecting to):? ([\\w.-]+:\\d+)"));

    private UnreachedHost() {}

    static @Nullable LogReason find(List<String> log) {
        Matcher unknown = LogReason.last(log, UNKNOWN);
        if (unknown != null) {
            return new LogReason(
                    "The application looks for the host " + unknown.group(1) + ", which does not exist here.",
                    WAYS_OUT);
        }
        Matcher refused = LogReason.last(log, REFUSED);
        return refused == null
                ? null
                : new LogReason(
                        "The application cannot reach " + address(log) + ": " + LogReason.sentence(refused.group()),
                        WAYS_OUT);
    }

    private static String address(List<String> log) {
        return ADDRESSES.stream()
                .map(pattern -> LogReason.last(log, pattern))
                .filter(Objects::nonNull)
                .map(UnreachedHost::text)
                .findFirst()
                .orElse("something that it connects to");
    }

    private static String text(Matcher address) {
        return Stream.iterate(1, group -> group <= address.groupCount(), group -> group + 1)
                .map(address::group)
                .reduce((host, port) -> host + ":" + port)
                .orElseThrow();
    }
}
