package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.image.BuildToolsCheck;
import io.github.dockeroptimizer.docker.BuildRequest;
import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.dockerfile.Dockerfile;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.health.HealthProber;
import io.github.dockeroptimizer.health.HealthSettings;
import io.github.dockeroptimizer.health.ToolObservation;
import io.github.dockeroptimizer.health.ToolProbe;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.report.Report;
import io.github.dockeroptimizer.report.ReportWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Takes a project to a verified image: plan, Dockerfile, build, look inside, start, check, report, gate. The image gets
 * its name only when the gate is open, so that an image that had the name before keeps it after a failure.
 */
public final class ImagePipeline {
    private final DockerEngine engine;
    private final PipelineListener listener;
    private final ImageArchiveReader reader;

    /** Creates a pipeline on an engine. */
    public ImagePipeline(DockerEngine engine, PipelineListener listener, ImageArchiveReader reader) {
        this.engine = engine;
        this.listener = listener;
        this.reader = reader;
    }

    /**
     * Runs every stage and returns the report, which then lies in the workspace, too; the caller acts on its verdict.
     *
     * @throws OptimizerException when a stage could not do its work
     */
    public Report build(Workspace workspace, PlanSettings planSettings, BuildSettings settings) {
        Judge judge = new Judge(settings.checks(), settings.gate());
        StageFiles files = workspace.files();
        files.startAfresh();
        BuilderFeatures features = engine.info().buildKit() ? BuilderFeatures.BUILDKIT : BuilderFeatures.PORTABLE;
        ImagePlan plan = ImagePlanner.plan(workspace.project(), planSettings, features);
        listener.planned(workspace.project(), plan);
        Dockerfile dockerfile = workspace.render(plan);
        ContextGuard.check(workspace, dockerfile);

        BaseImagePuller puller = new BaseImagePuller(engine, listener, settings.pull());
        puller.provide(plan.build().base(), null);
        LocalImage base = puller.provide(plan.runtime().base(), plan.platform());

        BuildResult result = buildImage(workspace, plan, dockerfile, settings);
        files.write("build-result.json", result);
        files.writeText("image-id.txt", result.imageId() + "\n");
        listener.built(result);

        ImageSnapshot snapshot = inspect(result.imageId(), base.diffIds());
        files.write("image-snapshot.json", snapshot);
        listener.inspected(snapshot);

        HealthObservation health =
                observe(result.imageId(), snapshot, plan.runtime().health(), settings.health());
        files.write("health-observation.json", health);
        listener.observed(health);
        ToolObservation tools =
                new ToolProbe(engine).ask(result.imageId(), Shells.find(snapshot), BuildToolsCheck.names());
        files.write("tool-observation.json", tools);

        Evidence evidence = new Evidence(
                plan.image().toString(), snapshot, health, tools, engine.info().platform(), plan.platform(), true);
        Judgement judgement = judge.judge(evidence);
        Report report = new ReportAssembly(workspace, plan, engine.info()).report(result, snapshot, health, judgement);
        new ReportWriter(files.folder()).write(report);
        if (report.verdict().open()) {
            name(result.imageId(), plan);
        }
        listener.reported(report);
        return report;
    }

    private BuildResult buildImage(Workspace workspace, ImagePlan plan, Dockerfile dockerfile, BuildSettings settings) {
        return engine.build(
                new BuildRequest(
                        workspace.contextRoot(),
                        dockerfile.text(),
                        dockerfile.dockerignore(),
                        List.of(),
                        plan.platform(),
                        settings.noCache()),
                listener);
    }

    private ImageSnapshot inspect(String imageId, List<String> baseDiffIds) {
        try (InputStream archive = engine.save(imageId)) {
            return reader.read(archive, null).withImageId(imageId).withBase(baseDiffIds);
        } catch (IOException e) {
            throw new OptimizerException(
                    "The image " + imageId + " could not be read from the engine: " + e.getMessage() + ".",
                    "Look at the engine's log, and run the goal again.",
                    e);
        }
    }

    private HealthObservation observe(
            String imageId, ImageSnapshot snapshot, HealthProbe probe, BuildSettings.Health settings) {
        if (settings.skip()) {
            return HealthObservation.skipped("`<health><skip>` is set");
        }
        listener.awaitingHealth(probe);
        return new HealthProber(engine)
                .observe(
                        imageId,
                        snapshot.config(),
                        new HealthSettings(
                                probe.port(),
                                probe.path(),
                                probe.statusBelow(),
                                settings.timeout(),
                                settings.environment(),
                                List.of(
                                        "java",
                                        "-XX:TieredStopAtLevel=1",
                                        "-Xmx16m",
                                        "-cp",
                                        "/probe",
                                        "HealthProbe",
                                        "listening")));
    }

    private void name(String imageId, ImagePlan plan) {
        engine.tag(imageId, plan.image());
        for (ImageReference tag : plan.tags()) {
            engine.tag(imageId, tag);
        }
    }
}
