package io.github.dockeroptimizer.docker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The process that made a container, written on the container as a label.
 *
 * @param host the host's name
 * @param namespace what tells apart the process numbers of containers that share a host's name; empty where unknown
 * @param pid the process number
 * @param startSeconds when it started, in seconds of the epoch; process numbers are used again
 */
record Owner(String host, String namespace, long pid, long startSeconds) {
    /** The label that carries it. */
    static final String LABEL = "io.github.dockeroptimizer.owner";

    /** The label that carries the namespace of the process number. */
    static final String NAMESPACE_LABEL = "io.github.dockeroptimizer.pid-namespace";

    private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");
    /** The clock that start times are computed from may be set while a process runs. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(5);

    /** Returns this process. */
    static Owner current(Map<String, String> environment) {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(hostName(environment), namespaceOfThisProcess(), self.pid(), startSeconds(self));
    }

    /** Returns the owner that a container's labels name, or {@code null} where they name none. */
    static @Nullable Owner of(Map<String, String> labels) {
        String[] parts = labels.getOrDefault(LABEL, "").split("/", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            String namespace = labels.getOrDefault(NAMESPACE_LABEL, "");
            return new Owner(parts[0], namespace, Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    Map<String, String> labels() {
        return Map.of(LABEL, host + "/" + pid + "/" + startSeconds, NAMESPACE_LABEL, namespace);
    }

    /** Tells whether a process that this one can see for itself has ended. Of other hosts it cannot tell. */
    boolean isGone(Owner self) {
        if (!host.equals(self.host) || !namespace.equals(self.namespace)) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().isAlive()) {
            return true;
        }
        long running = startSeconds(process.get());
        return running != 0 && Math.abs(running - startSeconds) > START_TOLERANCE.toSeconds();
    }

    private static long startSeconds(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    private static String hostName(Map<String, String> environment) {
        try {
            return InetAddress.getLocalHost().getHostName().replace('/', '-');
        } catch (UnknownHostException e) {
            return environment.getOrDefault("HOSTNAME", "localhost").replace('/', '-');
        }
    }

    private static String namespaceOfThisProcess() {
        try {
            return Files.readSymbolicLink(NAMESPACE).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
