package io.github.dockeroptimizer.health;

import java.util.List;

/**
 * Something that the application needs beside it to start: a database, a broker.
 *
 * @param name the name under which the application reaches it
 * @param image the reference or id of its image
 * @param environment its variables, each {@code NAME=value}
 * @param ports the ports that have to be open before the application is started
 */
public record HelperService(String name, String image, List<String> environment, List<Integer> ports) {
    /** Copies the lists. */
    public HelperService {
        environment = List.copyOf(environment);
        ports = List.copyOf(ports);
    }

    /** Returns the same service from another image. */
    public HelperService from(String otherImage) {
        return new HelperService(name, otherImage, environment, ports);
    }
}
