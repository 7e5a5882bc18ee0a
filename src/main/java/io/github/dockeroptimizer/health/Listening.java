package io.github.dockeroptimizer.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The TCP ports on which something listens in a container.
 *
 * @param known whether they could be found out at all
 * @param ports those that can be reached from outside the container
 * @param loopback those on the container's own loopback address only
 */
record Listening(boolean known, List<Integer> ports, List<Integer> loopback) {
    static final Listening UNKNOWN = new Listening(false, List.of(), List.of());

    /** A row of /proc/net/tcp or tcp6: number, local address, remote address, 0A for listening. All in hexadecimal. */
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\s*\\d+:\\s+([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4})\\s+[0-9A-F]+:[0-9A-F]{4}\\s+0A\\b.*$");
    /** The engine's own name server, in every container on a network that is not its default: 127.0.0.11. */
    private static final String NAME_SERVER = "0B00007F";

    private static final Pattern LOOPBACK = Pattern.compile("[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F");

    /** Copies the lists. */
    Listening {
        ports = List.copyOf(ports);
        loopback = List.copyOf(loopback);
    }

    /** Returns what rows of the kernel's tables say. */
    static Listening parse(String rows) {
        TreeMap<Integer, Boolean> reachable = new TreeMap<>();
        Matcher row = ROW.matcher(rows);
        while (row.find()) {
            String address = row.group(1);
            if (!address.equals(NAME_SERVER)) {
                boolean open = !LOOPBACK.matcher(address).matches();
                reachable.merge(Integer.parseInt(row.group(2), 16), open, Boolean::logicalOr);
            }
        }
        return new Listening(true, ports(reachable, true), ports(reachable, false));
    }

    private static List<Integer> ports(TreeMap<Integer, Boolean> all, boolean reachable) {
        return all.entrySet().stream()
                .filter(port -> port.getValue() == reachable)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns whether it is known that nothing can be reached. */
    boolean none() {
        return known && ports.isEmpty() && loopback.isEmpty();
    }

    /** Returns ports for people: {@code port 8080} or {@code ports 8080, 9090}. */
    static String text(List<Integer> ports) {
        return (ports.size() == 1 ? "port " : "ports ")
                + ports.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
