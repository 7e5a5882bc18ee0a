package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.image.ImageConfig;
import java.time.Duration;
import java.util.List;

/**
 * Starts an image as its user would and waits until it is proven healthy: the engine's own health check says so, and a
 * request from outside is answered. The container is removed in every case.
 */
public final class HealthProber {
    /** How often the engine asks during the observation; the image's own interval would make every build wait. */
    private static final Duration ENGINE_INTERVAL = Duration.ofSeconds(1);

    private static final String READ_ONLY = "Read-only file system";

    private final DockerEngine engine;
    private final Clock clock;

    /** Creates a prober that starts its containers on an engine. */
    public HealthProber(DockerEngine engine) {
        this(engine, Clock.SYSTEM);
    }

    HealthProber(DockerEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Returns what the started image showed.
     *
     * <p>Its root file system is read-only at first, with a writable {@code /tmp}: what runs so runs in hardened clusters,
     * too. An application that ends for want of a writable file system is started again with one, and the timeline says
     * so.
     *
     * @param image the id or reference of the image
     * @param config the configuration of the image
     * @throws OptimizerException when the engine cannot start the container
     */
    public HealthObservation observe(String image, ImageConfig config, HealthSettings settings) {
        HealthObservation first = observe(image, config, settings, true);
        boolean wantsToWrite = first.status() != HealthObservation.Status.HEALTHY
                && first.containerLog().stream().anyMatch(line -> line.contains(READ_ONLY));
        return wantsToWrite ? observe(image, config, settings, false) : first;
    }

    private HealthObservation observe(String image, ImageConfig config, HealthSettings settings, boolean readOnly) {
        ContainerSpec spec = new ContainerSpec(
                image,
                null,
                settings.environment(),
                List.of(settings.port()),
                readOnly,
                true,
                config.healthcheck() == null ? null : ENGINE_INTERVAL);
        try (DockerEngine.Container container = engine.start(spec)) {
            HealthWatch watch = new HealthWatch(container, config, settings, clock);
            watch.see(
                    "container",
                    readOnly
                            ? "started with a read-only file system"
                            : "started again with a writable file system, as it could not do with a read-only one");
            return watch.untilKnown();
        }
    }
}
