package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.BuildRequest;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.EngineListener;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.dockerfile.CacheMounts;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import io.github.dockeroptimizer.plan.BaseImage;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.report.Comparison;
import io.github.dockeroptimizer.report.ReportWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Builds several images of one project, looks into them, starts them in turns, builds them again after changes, and puts
 * the figures side by side. An image for which something goes wrong says so in its row; the others go on.
 */
public final class ComparePipeline {
    private static final String OWN_MOUNTS = "-compare";

    private final DockerEngine engine;
    private final CompareListener listener;
    private final Inspection inspection;

    /** Creates a pipeline on an engine. */
    public ComparePipeline(DockerEngine engine, CompareListener listener, ImageArchiveReader reader) {
        this.engine = engine;
        this.listener = listener;
        this.inspection = new Inspection(engine, reader);
    }

    /**
     * Compares, and returns the figures, which are then written, too.
     *
     * @param workspace where the Dockerfiles are written
     * @param reports the folder of the reports
     * @throws OptimizerException when not one image could be built; the reports that say why are there all the same
     */
    public Comparison compare(Workspace workspace, CompareSettings settings, HostFiles host, Path reports) {
        Judge judge = new Judge(settings.build().checks(), settings.build().gate());
        ReportWriter writer = new ReportWriter(reports);
        writer.removeComparison();
        String mark = UUID.randomUUID().toString().substring(0, 8);
        CacheMounts mounts = new CacheMounts(OWN_MOUNTS);
        boolean buildKit = settings.build().builder().isBuildKit(engine.info());
        try (Candidates maker = new Candidates(workspace, settings, host, mounts, buildKit, mark)) {
            List<Candidate> candidates = maker.make();
            candidates.forEach(this::tellFailure);
            ImagePlan plan = maker.anyPlan();
            if (plan == null) {
                throw nothing(candidates);
            }
            Edits edits = Edits.of(workspace.project(), mark);
            measure(candidates, plan, settings, judge, mounts, edits);
            Comparison comparison = new ComparisonAssembly(workspace, plan, engine.info(), settings, edits)
                    .comparison(candidates, workspace.inContext(reports));
            writer.write(comparison, settings.apply());
            listener.compared(comparison);
            if (candidates.stream().noneMatch(Candidate::inTheRace)) {
                throw nothing(candidates);
            }
            return comparison;
        }
    }

    private void measure(
            List<Candidate> candidates,
            ImagePlan plan,
            CompareSettings settings,
            Judge judge,
            CacheMounts mounts,
            Edits edits) {
        Turns turns = new Turns(candidates, listener);
        BaseImagePuller puller =
                new BaseImagePuller(engine, listener, settings.build().pull());
        HealthStage health = new HealthStage(
                engine, listener, puller, settings.variants().get(0).mirrors());
        Deque<DockerEngine.TemporaryImage> temporary = new ArrayDeque<>();
        try {
            turns.each("base images", candidate -> provideImages(candidate, puller));
            if (!settings.keepImages()) {
                candidates.forEach(candidate -> temporary.push(engine.temporaryImage(candidate.reference())));
            }
            if (settings.builds()) {
                empty(mounts, plan);
            }
            CompareBuilds builds =
                    new CompareBuilds(engine, listener, inspection, settings.builds(), () -> empty(mounts, plan));
            turns.each("build", builds::build);
            new CompareStarts(engine, listener, health, settings, plan, judge).run(turns);
            if (settings.builds()) {
                new CompareRebuilds(engine, listener, inspection, edits).run(turns);
            }
        } finally {
            if (settings.builds()) {
                empty(mounts, plan);
            }
            temporary.forEach(DockerEngine.TemporaryImage::close);
        }
    }

    private void tellFailure(Candidate candidate) {
        OptimizerException failure = candidate.failure();
        if (failure != null) {
            listener.failed(candidate.name(), failure);
        }
    }

    private static void provideImages(Candidate candidate, BaseImagePuller puller) {
        BaseImage runtime = candidate.recipe().runtime();
        for (Recipe.Needed needed : candidate.recipe().images()) {
            LocalImage local = puller.provide(needed.image(), needed.platform());
            if (needed.image().equals(runtime)) {
                candidate.startsFrom(local.diffIds());
            }
        }
    }

    /** A cold build downloads everything. What it downloads is of no use afterwards. */
    private void empty(CacheMounts mounts, ImagePlan plan) {
        String image = plan.build().base().reference().toString();
        String dockerfile = mounts.emptying(image);
        if (dockerfile == null || engine.findImage(image) == null) {
            return;
        }
        try (DockerEngine.TemporaryImage made =
                engine.temporaryImage(plan.image().withTag("mounts-timed"))) {
            engine.build(
                    new BuildRequest(Path.of(""), dockerfile, "*", List.of(made.reference()), null, true, true),
                    EngineListener.SILENT);
        } catch (OptimizerException e) {
            listener.note("", "Downloads of an earlier comparison could not be removed: " + e.problem());
        }
    }

    private static OptimizerException nothing(List<Candidate> candidates) {
        OptimizerException first = candidates.stream()
                .map(Candidate::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return new OptimizerException(
                "Not one image could be built, there is nothing to compare. " + first.problem(), first.remedy(), first);
    }
}
