package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.check.CheckSettings;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.image.BuildToolsCheck;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.gate.GatePolicy;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.health.ToolObservation;
import io.github.dockeroptimizer.health.ToolProbe;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.report.Report;
import io.github.dockeroptimizer.report.ReportJson;
import io.github.dockeroptimizer.report.ReportWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The checks and the gate alone: on what the last build left, on an image the engine holds, or on an archive. */
public final class CheckPipeline {
    private static final String NOT_STARTED =
            "`docker-optimizer:check` does not start images, `docker-optimizer:build` does";

    private final StageFiles files;
    private final Judge judge;

    /** Creates the pipeline for one output folder. */
    public CheckPipeline(Path folder, CheckSettings settings, GatePolicy gate) {
        this.files = new StageFiles(folder);
        this.judge = new Judge(settings, gate);
    }

    /**
     * Judges the image of the last build again, from the records it left, and writes its report anew.
     *
     * @throws OptimizerException when there are no records
     */
    public Report lastBuild() {
        ImageSnapshot snapshot = files.read("image-snapshot.json", ImageSnapshot.class);
        ImagePlan plan = files.read("image-plan.json", ImagePlan.class);
        Path reportFile = files.folder().resolve(ReportWriter.JSON);
        if (snapshot == null || plan == null || !Files.exists(reportFile)) {
            throw new OptimizerException(
                    "There is no finished build in " + files.folder() + " to check.",
                    "Run `docker-optimizer:build` first, or name an image (`-Ddocker-optimizer.reference=...`) or an"
                            + " archive (`-Ddocker-optimizer.archive=...`).");
        }
        Report last = ReportJson.read(reportFile);
        Evidence evidence = new Evidence(
                last.image().reference(),
                snapshot,
                files.read("health-observation.json", HealthObservation.class),
                files.read("tool-observation.json", ToolObservation.class),
                // The build compared the platform with its engine's; the same image is as right as it was then.
                plan.platform() == null ? Platform.parse(last.image().platform()) : null,
                plan.platform(),
                !(plan.runtime().health().inImage() instanceof HealthProbe.Job));
        Judgement judgement = judge.judge(evidence);
        Report report = new Report(
                last.schemaVersion(),
                last.project(),
                last.variant(),
                last.buildFrom(),
                last.build(),
                ReportAssembly.image(last.image().reference(), snapshot, judgement),
                last.health(),
                judgement.checks(),
                judgement.verdict(),
                last.files());
        new ReportWriter(files.folder()).write(report);
        return report;
    }

    /** Judges an image that the engine holds, without starting it. */
    public Report image(String reference, DockerEngine engine, ImageArchiveReader reader) {
        LocalImage image = engine.findImage(reference);
        if (image == null) {
            throw new OptimizerException(
                    "The engine holds no image " + reference + ".",
                    "Pull it first, or correct `-Ddocker-optimizer.reference`.");
        }
        ImageSnapshot snapshot;
        try (InputStream archive = engine.save(image.id())) {
            snapshot = reader.read(archive, null).withImageId(image.id());
        } catch (IOException e) {
            throw new OptimizerException(
                    "The image " + reference + " could not be read from the engine: " + e.getMessage() + ".",
                    "Look at the engine's log, and run the goal again.",
                    e);
        }
        ToolObservation tools = new ToolProbe(engine).ask(image.id(), Shells.find(snapshot), BuildToolsCheck.names());
        return existing(
                reference,
                "image",
                engine.info().name() + " " + engine.info().version(),
                new Evidence(
                        reference,
                        snapshot,
                        HealthObservation.skipped(NOT_STARTED),
                        tools,
                        engine.info().platform(),
                        null,
                        hasPort(snapshot)));
    }

    /** Judges an image archive, without an engine. */
    public Report archive(Path archive, ImageArchiveReader reader) {
        ImageSnapshot snapshot = reader.read(archive, null);
        String reference = archive.getFileName().toString();
        return existing(
                reference,
                "archive",
                "no engine",
                new Evidence(
                        reference,
                        snapshot,
                        HealthObservation.skipped("an archive is read, not started"),
                        null,
                        null,
                        null,
                        hasPort(snapshot)));
    }

    private static boolean hasPort(ImageSnapshot snapshot) {
        return !snapshot.config().exposedPorts().isEmpty();
    }

    private Report existing(String reference, String from, String engine, Evidence evidence) {
        // Apart from the last build's report, which stays true.
        Path folder = files.folder().resolve("checked");
        Judgement judgement = judge.judge(evidence);
        HealthObservation health = evidence.health();
        Report report = new Report(
                ReportJson.SCHEMA_VERSION,
                new Report.Project("", reference, "", "unknown", "existing " + from, 0, null, null, null),
                "existing",
                from,
                new Report.Build("none", engine, 0, 0, List.of(), null, false, List.of()),
                ReportAssembly.image(reference, evidence.image(), judgement),
                ReportAssembly.health(health == null ? HealthObservation.skipped(NOT_STARTED) : health),
                judgement.checks(),
                judgement.verdict(),
                new Report.Files("", folder.toString()));
        new ReportWriter(folder).write(report);
        return report;
    }
}
