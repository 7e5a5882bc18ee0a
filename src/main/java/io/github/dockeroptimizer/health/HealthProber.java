package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.oci.ImageConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
     * so. Where its entrypoint names an archive, it is started so that it must use that; if it cannot, it is started again
     * without.
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
        Start start = new Start(true, archiveEntrypoint(config, settings) != null);
        ArchiveUse archive = null;
        while (true) {
            HealthObservation seen = observe(image, config, settings, look, start);
            ArchiveUse refused = start.requiringArchive() ? ArchiveUse.refused(seen.containerLog()) : null;
            if (refused != null && !seen.status().proven()) {
                archive = refused;
                start = start.withoutArchive();
            } else if (start.readOnly() && wantsToWrite(seen)) {
                start = start.writable();
            } else if (start.requiringArchive() && seen.status().proven()) {
                return seen.with(ArchiveUse.USED);
            } else {
                return archive == null ? seen : seen.with(archive);
            }
        }
    }

    /**
     * How a container is started.
     *
     * @param readOnly whether with a read-only file system
     * @param requiringArchive whether its JVM has to refuse to start without its archive
     */
    private record Start(boolean readOnly, boolean requiringArchive) {
        Start writable() {
            return new Start(false, requiringArchive);
        }

        Start withoutArchive() {
            return new Start(readOnly, false);
        }

        String text() {
            return (readOnly
                            ? "started with a read-only file system"
                            : "started again with a writable file system, as it could not do with a read-only one")
                    + (requiringArchive ? ", and not without its archive" : "");
        }
    }

    private static boolean wantsToWrite(HealthObservation seen) {
        return !seen.status().proven() && seen.containerLog().stream().anyMatch(line -> line.contains(READ_ONLY));
    }

    private HealthObservation observe(
            String image,
            ImageConfig config,
            HealthSettings settings,
            Consumer<DockerEngine.Container> look,
            Start start) {
        try (RunningServices services = RunningServices.start(engine, settings, clock)) {
            HealthObservation notReady = services.untilReady();
            if (notReady != null) {
                return notReady;
            }
            ContainerSpec spec = services.attach(spec(image, config, settings, start), null);
            try (DockerEngine.Container container = engine.start(spec)) {
                ContainerWatch watch = watch(container, config, settings);
                services.events().forEach(event -> watch.see(event.source(), event.text()));
                watch.see("container", start.text());
                HealthObservation known = watch.untilKnown();
                look.accept(container);
                return services.completed(known);
            }
        }
    }

    private static ContainerSpec spec(String image, ImageConfig config, HealthSettings settings, Start start) {
        List<Integer> ports = List.of();
        List<String> entrypoint = start.requiringArchive() ? archiveEntrypoint(config, settings) : null;
        boolean asked = false;
        if (settings.expectation() instanceof Expectation.Answer answer) {
            ports = List.of(answer.port());
            asked = config.healthcheck() != null;
        } else if (startsAnother(settings)) {
            entrypoint = ((Expectation.Exit) settings.expectation()).command();
        }
        return new ContainerSpec(
                image,
                entrypoint,
                settings.environment(),
                ports,
                start.readOnly(),
                true,
                asked ? ENGINE_INTERVAL : null);
    }

    private static boolean startsAnother(HealthSettings settings) {
        return settings.expectation() instanceof Expectation.Exit exit
                && !exit.command().isEmpty();
    }

    /**
     * Returns the image's own start with the option that makes it fail without its archive, or {@code null} where it has
     * none. A variable would not do: the health check's JVM reads it as well, and has no archive.
     */
    private static @Nullable List<String> archiveEntrypoint(ImageConfig config, HealthSettings settings) {
        String option = settings.requiringArchive();
        if (option == null || startsAnother(settings) || config.entrypoint().isEmpty()) {
            return null;
        }
        List<String> all = new ArrayList<>(config.entrypoint());
        all.add(1, option);
        all.addAll(config.command());
        return all;
    }

    private ContainerWatch watch(DockerEngine.Container container, ImageConfig config, HealthSettings settings) {
        Expectation expectation = settings.expectation();
        if (expectation instanceof Expectation.Exit exit) {
            return new ExitWatch(container, exit, settings, clock);
        }
        return new HealthWatch(container, config, (Expectation.Answer) expectation, settings, clock);
    }
}
