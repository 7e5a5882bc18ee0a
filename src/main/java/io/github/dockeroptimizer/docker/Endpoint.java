package io.github.dockeroptimizer.docker;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an engine listens.
 *
 * @param uri a URI with the scheme {@code unix}, {@code npipe} or {@code tcp}
 * @param certificates the folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem}, or {@code null} without TLS
 * @param origin what named it, such as {@code DOCKER_HOST}, for error messages
 */
record Endpoint(URI uri, @Nullable Path certificates, String origin) {
    private static final Set<String> LOOPBACK_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    static Endpoint socket(Path path, String origin) {
        return new Endpoint(URI.create("unix://" + path.toUri().getRawPath()), null, origin);
    }

    boolean isSocket() {
        return uri.getScheme().equals("unix");
    }

    /** Returns the host on which its published ports are reached. */
    String publishedHost() {
        return isRemote() ? uri.getHost() : "127.0.0.1";
    }

    /** Tells whether it runs on another machine, so that ports published on loopback are out of reach. */
    boolean isRemote() {
        return uri.getScheme().equals("tcp") && !LOOPBACK_HOSTS.contains(uri.getHost());
    }

    /** Returns the URI as users write it. */
    @Override
    public String toString() {
        return uri.toString();
    }
}
