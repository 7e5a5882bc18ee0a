package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.image.ImageConfig;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts an image as its user would and waits until it is proven: the engine's own health check says so, and it answers
 * from outside; or, where it has to end, it ends with exit code 0. The container is removed in every case.
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
        return observe(image, config, settings, container -> {});
    }

    /** Returns the same; as soon as it is known, whoever wants to may look at the container, which may still run. */
    public HealthObservation observe(
            String image, ImageConfig config, HealthSettings settings, Consumer<DockerEngine.Container> look) {
        HealthObservation first = observe(image, config, settings, look, true);
        boolean wantsToWrite =
                !first.status().proven() && first.containerLog().stream().anyMatch(line -> line.contains(READ_ONLY));
        return wantsToWrite ? observe(image, config, settings, look, false) : first;
    }

    private HealthObservation observe(
            String image,
            ImageConfig config,
            HealthSettings settings,
            Consumer<DockerEngine.Container> look,
            boolean readOnly) {
        try (RunningServices services = RunningServices.start(engine, settings, clock)) {
            HealthObservation notReady = services.untilReady();
            if (notReady != null) {
                return notReady;
            }
            ContainerSpec spec = services.attach(spec(image, config, settings, readOnly), null);
            try (DockerEngine.Container container = engine.start(spec)) {
                ContainerWatch watch = watch(container, config, settings);
                services.events().forEach(event -> watch.see(event.source(), event.text()));
                watch.see(
                        "container",
                        readOnly
                                ? "started with a read-only file system"
                                : "started again with a writable file system, as it could not do with a read-only one");
                HealthObservation known = watch.untilKnown();
                look.accept(container);
                return services.completed(known);
            }
        }
    }

    private static ContainerSpec spec(String image, ImageConfig config, HealthSettings settings, boolean readOnly) {
        List<Integer> ports = List.of();
        List<String> entrypoint = null;
        boolean asked = false;
        if (settings.expectation() instanceof Expectation.Answer answer) {
            ports = List.of(answer.port());
            asked = config.healthcheck() != null;
        } else if (settings.expectation() instanceof Expectation.Exit exit
                && !exit.command().isEmpty()) {
            entrypoint = exit.command();
        }
        return new ContainerSpec(
                image, entrypoint, settings.environment(), ports, readOnly, true, asked ? ENGINE_INTERVAL : null);
    }

    private ContainerWatch watch(DockerEngine.Container container, ImageConfig config, HealthSettings settings) {
        Expectation expectation = settings.expectation();
        if (expectation instanceof Expectation.Exit exit) {
            return new ExitWatch(container, exit, settings, clock);
        }
        return new HealthWatch(container, config, (Expectation.Answer) expectation, settings, clock);
    }
}
