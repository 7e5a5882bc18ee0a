package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.health.Expectation;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.health.HealthProber;
import io.github.dockeroptimizer.health.HealthSettings;
import io.github.dockeroptimizer.health.HelperService;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.image.StartupArchive;
import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.MirrorTable;
import io.github.dockeroptimizer.plan.BaseImage;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.plan.ImagePlan;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Starts the image with what it needs beside it, and observes it as the plan says. */
final class HealthStage {
    private final DockerEngine engine;
    private final PipelineListener listener;
    private final BaseImagePuller puller;
    private final MirrorTable mirrors;

    HealthStage(DockerEngine engine, PipelineListener listener, BaseImagePuller puller, MirrorTable mirrors) {
        this.engine = engine;
        this.listener = listener;
        this.puller = puller;
        this.mirrors = mirrors;
    }

    /**
     * Returns the services to start, with images that the engine holds; none where the image is not started. Asked for
     * before the build, which would be in vain where one cannot be had.
     *
     * @throws OptimizerException when an image cannot be pulled
     */
    List<HelperService> services(BuildSettings.Health settings) {
        return settings.skip()
                ? List.of()
                : settings.services().stream().map(this::provided).toList();
    }

    HealthObservation observe(
            String imageId,
            ImageConfig config,
            Supplier<ImageSnapshot> snapshot,
            ImagePlan.RuntimeStage runtime,
            BuildSettings.Health settings,
            List<HelperService> services) {
        return observe(imageId, config, snapshot, runtime, settings, services, container -> {});
    }

    /** Returns the same; as soon as it is known, whoever wants to may look at the container, which may still run. */
    HealthObservation observe(
            String imageId,
            ImageConfig config,
            Supplier<ImageSnapshot> snapshot,
            ImagePlan.RuntimeStage runtime,
            BuildSettings.Health settings,
            List<HelperService> services,
            Consumer<DockerEngine.Container> look) {
        if (settings.skip()) {
            return HealthObservation.skipped("`<health><skip>` is set");
        }
        listener.awaitingHealth(runtime.health());
        StartupArchive archive = StartupArchive.isNamedBy(config) ? StartupArchive.of(snapshot.get()) : null;
        return new HealthProber(engine)
                .observe(
                        imageId,
                        config,
                        new HealthSettings(
                                expectation(runtime.health()),
                                settings.timeout(),
                                settings.environment(),
                                services,
                                runtime.probe().listening(),
                                archive == null || archive.file().isEmpty() ? null : archive.required()),
                        look);
    }

    private HelperService provided(HelperService service) {
        ImageReference original = ImageReference.of(service.image()).withDefaultTag();
        BaseImage image = new BaseImage(original, mirrors.rewrite(original));
        try {
            puller.provide(image, null);
        } catch (OptimizerException e) {
            throw new OptimizerException(
                    "The helper service " + service.name() + " cannot be started: " + e.problem(), e.remedy(), e);
        }
        return service.from(image.reference().toString());
    }

    private static Expectation expectation(HealthProbe probe) {
        if (probe instanceof HealthProbe.Http http) {
            return new Expectation.Answer(http.port(), http.path(), http.statusBelow(), false, http.rule());
        }
        if (probe instanceof HealthProbe.AnyAnswer any) {
            return new Expectation.Answer(
                    any.port(), HealthProbe.AnyAnswer.PATH, HealthProbe.AnyAnswer.STATUS_BELOW, true, any.rule());
        }
        return probe instanceof HealthProbe.Command command
                ? new Expectation.Exit(command.command(), command.rule())
                : new Expectation.Exit(List.of(), probe.rule());
    }
}
