package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.image.BuildToolsCheck;
import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.dockerfile.Dockerfile;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.health.HelperService;
import io.github.dockeroptimizer.health.ToolObservation;
import io.github.dockeroptimizer.health.ToolProbe;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.plan.BaseImage;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.project.JavaApplication;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.report.Report;
import io.github.dockeroptimizer.report.ReportWriter;
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
    public Report build(Workspace workspace, PlanSettings planSettings, BuildSettings settings, HostFiles host) {
        Judge judge = new Judge(settings.checks(), settings.gate());
        boolean buildKit = settings.builder().isBuildKit(engine.info());
        ImagePlan plan = ImagePlanner.plan(workspace.project(), planSettings, BuilderFeatures.of(buildKit));
        ReportAssembly assembly = new ReportAssembly(workspace, plan, engine.info());
        listener.planned(assembly.opening());
        Dockerfile dockerfile = workspace.render(plan);
        ImageBuild build = new ImageBuild(engine, listener, workspace, host, settings.noCache());
        Standing standing = new Standing(engine, workspace, plan, build.request(plan), settings, host);
        Report recorded = settings.runsAgain() ? null : standing.report();
        if (recorded != null) {
            listener.reported(recorded);
            return recorded;
        }
        StageFiles files = workspace.files();
        files.startAfresh();
        files.write("project-model.json", workspace.project());
        files.write("image-plan.json", plan);
        workspace.write(plan, dockerfile, host);
        ContextGuard.check(workspace, plan, dockerfile);

        BaseImagePuller puller = new BaseImagePuller(engine, listener, settings.pull());
        JavaGuard guard = new JavaGuard(javaRelease(workspace.project()));
        for (BaseImage image : plan.baseImages()) {
            guard.check(plan, image, puller.provide(image, plan.platformOf(image)));
        }
        LocalImage base = puller.provide(plan.runtime().base(), plan.platform());
        HealthStage healthStage = new HealthStage(engine, listener, puller, planSettings.mirrors());
        List<HelperService> services = healthStage.services(settings.health());

        String before = standing.fingerprint();
        BuiltImage built = build.run(plan);
        BuildResult result = built.result();
        files.write("build-result.json", result);
        files.writeText("image-id.txt", result.imageId() + "\n");
        listener.built(result);

        ImageSnapshot snapshot;
        HealthObservation health;
        // The engine takes a second or two to hand out an image, and an application as long to start.
        try (Ahead<ImageSnapshot> inspection =
                Ahead.begin("docker-optimizer-inspection", () -> new Inspection(engine, reader)
                        .of(result.imageId(), base.diffIds()))) {
            health = healthStage.observe(
                    result.imageId(),
                    engine.imageConfig(result.imageId()),
                    inspection::get,
                    plan.runtime(),
                    settings.health(),
                    services);
            snapshot = inspection.get();
        }
        files.write("image-snapshot.json", snapshot);
        listener.inspected(snapshot);
        files.write("health-observation.json", health);
        listener.observed(health);
        ToolObservation tools =
                new ToolProbe(engine).ask(result.imageId(), Shells.find(snapshot), BuildToolsCheck.names());
        files.write("tool-observation.json", tools);

        Evidence evidence = new Evidence(
                plan.image().toString(),
                snapshot,
                health,
                tools,
                engine.info().platform(),
                plan.platform(),
                !(plan.runtime().health().inImage() instanceof HealthProbe.Job));
        Judgement judgement = judge.judge(evidence);
        Report report = assembly.report(built, snapshot, health, judgement);
        new ReportWriter(files.folder()).write(report);
        if (report.verdict().open()) {
            name(result.imageId(), plan);
        }
        standing.record(before, result.imageId(), report);
        listener.reported(report);
        return report;
    }

    private static int javaRelease(ProjectModel project) {
        return project.application() instanceof JavaApplication java ? java.javaRelease() : 0;
    }

    private void name(String imageId, ImagePlan plan) {
        engine.tag(imageId, plan.image());
        for (ImageReference tag : plan.tags()) {
            engine.tag(imageId, tag);
        }
    }
}
