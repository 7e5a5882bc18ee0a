package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.image.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Builds the images again after a change, with the cache, as a team does all day. */
final class CompareRebuilds {
    static final String SOURCE = "rebuild after a change of a source file";

    private static final String ARTIFACT =
            "It is built from what Maven made outside, so no build after a change was measured.";
    private static final String UNTOUCHED =
            "A change of a source file left it as it was: it copies what was built outside, or does without that file. No"
                    + " build after a change was measured.";
    private static final String NOTHING_TO_CHANGE =
            "No source file was found that could be changed, so no build after a change was measured.";

    private final DockerEngine engine;
    private final CompareListener listener;
    private final Inspection inspection;
    private final Edits edits;
    private final Set<Candidate> out = new HashSet<>();

    CompareRebuilds(DockerEngine engine, CompareListener listener, Inspection inspection, Edits edits) {
        this.engine = engine;
        this.listener = listener;
        this.inspection = inspection;
        this.edits = edits;
    }

    void run(Turns turns) {
        CompareRound afterSource = new CompareRound();
        turns.eachWherePossible(SOURCE, candidate -> source(candidate, round(candidate, afterSource), turns));
        CompareRound afterManifest = new CompareRound();
        turns.eachWherePossible(afterManifest(), candidate -> manifest(candidate, round(candidate, afterManifest)));
    }

    private String afterManifest() {
        String name = edits.manifestName();
        return "rebuild after a change of " + (name.equals("POM") ? "the POM" : name);
    }

    private static CompareRound round(Candidate candidate, CompareRound shared) {
        return candidate.own() ? shared : new CompareRound();
    }

    private void source(Candidate candidate, CompareRound round, Turns turns) {
        List<ContextChange> changes =
                changes(candidate, () -> edits.source(candidate.recipe().contextRoot()));
        if (!candidate.recipe().compiles() || changes.isEmpty()) {
            out.add(candidate);
            turns.note(candidate, candidate.recipe().compiles() ? NOTHING_TO_CHANGE : ARTIFACT);
            return;
        }
        try (DockerEngine.TemporaryImage image = engine.temporaryImage(candidate.timedReference())) {
            BuildResult result = engine.build(candidate.recipe().request(image.reference(), false, changes), listener);
            Duration took = round.take(result);
            LocalImage rebuilt = engine.findImage(result.imageId());
            if (rebuilt != null && rebuilt.diffIds().equals(candidate.diffIds())) {
                out.add(candidate);
                turns.note(candidate, UNTOUCHED);
                return;
            }
            candidate.rebuild = took;
            candidate.repushBytes = newBytes(candidate, result.imageId());
            listener.took(took);
        }
    }

    private void manifest(Candidate candidate, CompareRound round) {
        List<ContextChange> changes =
                changes(candidate, () -> edits.manifest(candidate.recipe().contextRoot()));
        if (out.contains(candidate) || changes.isEmpty()) {
            return;
        }
        try (DockerEngine.TemporaryImage image = engine.temporaryImage(candidate.timedReference())) {
            Duration took =
                    round.take(engine.build(candidate.recipe().request(image.reference(), false, changes), listener));
            candidate.pomRebuild = took;
            listener.took(took);
        }
    }

    /** Returns the compressed bytes of the layers that the first image does not have. */
    private long newBytes(Candidate candidate, String imageId) {
        Set<String> known = new HashSet<>(candidate.diffIds());
        return inspection.of(imageId, List.of()).layers().stream()
                .filter(layer -> !known.contains(layer.diffId()))
                .mapToLong(Layer::compressedBytes)
                .sum();
    }

    private static List<ContextChange> changes(Candidate candidate, Reading reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            Path root = candidate.recipe().contextRoot();
            throw new OptimizerException(
                    "The sources in " + root + " cannot be read: " + e.getMessage() + ".", "Make them readable.", e);
        }
    }

    private interface Reading {
        List<ContextChange> read() throws IOException;
    }
}
