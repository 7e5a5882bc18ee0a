package io.github.dockeroptimizer.plan;

/**
 * How the running application is asked for its health, from inside and from outside.
 *
 * @param port the port to ask
 * @param path the path to ask, with its leading slash
 * @param statusBelow an answer with a status below this is healthy: 400 for a health endpoint, 500 where any answer
 *     counts
 * @param rule why it is asked so, for people
 */
public record HealthProbe(int port, String path, int statusBelow, String rule) {
    /** Returns the address as seen from inside the container. */
    public String insideUrl() {
        return "http://127.0.0.1:" + port + path;
    }
}
