package io.github.dockeroptimizer.docker;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to start a container.
 *
 * @param image the id or reference of the image
 * @param entrypoint what to run instead of the image's entrypoint, or {@code null} to run the image as it is
 * @param environment variables on top of the image's, each {@code NAME=value}
 * @param publishedPorts container ports to publish on free ports of the loopback address
 * @param readOnly whether its root file system is read-only, with a writable {@code /tmp}
 * @param network whether it has a network; without one it can reach nothing
 * @param healthInterval how often the engine runs the image's health check instead of the image's own interval, or
 *     {@code null} for the image's own
 * @param attachment the network to put it on, or {@code null} for the engine's own
 */
public record ContainerSpec(
        String image,
        @Nullable List<String> entrypoint,
        List<String> environment,
        List<Integer> publishedPorts,
        boolean readOnly,
        boolean network,
        @Nullable Duration healthInterval,
        @Nullable Attachment attachment) {
    /** Copies the lists. */
    public ContainerSpec {
        entrypoint = entrypoint == null ? null : List.copyOf(entrypoint);
        environment = List.copyOf(environment);
        publishedPorts = List.copyOf(publishedPorts);
    }

    /** Creates the specification of a container on the engine's own network, or on none. */
    public ContainerSpec(
            String image,
            @Nullable List<String> entrypoint,
            List<String> environment,
            List<Integer> publishedPorts,
            boolean readOnly,
            boolean network,
            @Nullable Duration healthInterval) {
        this(image, entrypoint, environment, publishedPorts, readOnly, network, healthInterval, null);
    }

    /**
     * A place on a network.
     *
     * @param network the id of the network
     * @param alias the name by which others on it reach the container, or {@code null} for none
     */
    public record Attachment(String network, @Nullable String alias) {}

    /** Returns the same on a network of its own. */
    public ContainerSpec attached(Attachment place) {
        return new ContainerSpec(image, entrypoint, environment, publishedPorts, readOnly, true, healthInterval, place);
    }
}
