package io.github.dockeroptimizer.docker;

/**
 * An address on which a container port can be reached from this machine.
 *
 * @param host the host name or address, never a wildcard
 * @param port the port number
 */
public record HostPort(String host, int port) {
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
