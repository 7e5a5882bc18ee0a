package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.dockerfile.Sections;
import io.github.dockeroptimizer.image.ImageSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first build of each image, with every step run. What variants share runs with the first of them only, and counts for
 * all: nobody wants to wait for Maven five times to know it.
 */
final class CompareBuilds {
    private final DockerEngine engine;
    private final CompareListener listener;
    private final Inspection inspection;
    private final boolean measured;
    private final Runnable forget;
    private final CompareRound shared = new CompareRound();
    private boolean sharedStepsRan;
    private @Nullable BuildFailedException sharedFailure;
    private List<String> failedWith = List.of();

    /**
     * Creates the builds of a comparison.
     *
     * @param measured whether times count; otherwise what is cached stays so
     * @param forget lets downloads be forgotten
     */
    CompareBuilds(
            DockerEngine engine, CompareListener listener, Inspection inspection, boolean measured, Runnable forget) {
        this.engine = engine;
        this.listener = listener;
        this.inspection = inspection;
        this.measured = measured;
        this.forget = forget;
    }

    /** Builds an image and looks into it. */
    void build(Candidate candidate) {
        if (sharedFailure != null && fails(candidate)) {
            throw sharedFailure;
        }
        LocalImage before = engine.findImage(candidate.reference().toString());
        BuildResult result = first(candidate);
        candidate.built(result.imageId());
        if (before != null && !before.id().equals(result.imageId())) {
            removeNameless(before.id());
        }
        ImageSnapshot snapshot = inspection.of(result.imageId(), candidate.baseDiffIds());
        candidate.inspected(snapshot);
        listener.inspected(snapshot);
    }

    private BuildResult first(Candidate candidate) {
        Recipe recipe = candidate.recipe();
        boolean alone = !candidate.own();
        boolean noCache = measured && (alone || !sharedStepsRan);
        BuildResult result;
        try {
            result = engine.build(recipe.request(candidate.reference(), noCache, List.of()), listener);
        } catch (BuildFailedException e) {
            if (candidate.own()) {
                sharedFailure = e;
                failedWith = Sections.of(recipe.dockerfile());
            }
            throw e;
        }
        listener.built(result);
        if (measured) {
            CompareRound round = alone ? new CompareRound() : shared;
            Duration took = noCache || !round.leavesOut(result) ? round.take(result) : timed(candidate, round);
            candidate.coldBuild = took;
            listener.took(took);
        }
        sharedStepsRan |= candidate.own();
        return result;
    }

    /** Builds again so that its own steps, which some earlier comparison has run, run now. */
    private Duration timed(Candidate candidate, CompareRound round) {
        Recipe recipe = candidate.recipe();
        String uncached = recipe.uncached();
        if (uncached == null) {
            throw new IllegalStateException("steps from the cache without a cache");
        }
        // The build before has downloaded what some of its steps asked for.
        forget.run();
        try (DockerEngine.TemporaryImage image = engine.temporaryImage(candidate.timedReference())) {
            return round.take(engine.build(recipe.timed(uncached, image.reference()), listener));
        }
    }

    /** Returns whether the stage that failed before is in this Dockerfile, too. */
    private boolean fails(Candidate candidate) {
        String step = sharedFailure == null ? null : sharedFailure.step();
        if (step == null || !candidate.own()) {
            return false;
        }
        String stage = step.replaceFirst("(?s)^\\[(?:\\S+ )*?(\\S+) +\\d+/\\d+].*", "$1");
        Pattern head = Pattern.compile("FROM .* AS " + Pattern.quote(stage) + "(?:\\R|$)(?s:.*)");
        List<String> sections = Sections.of(candidate.recipe().dockerfile());
        return failedWith.stream().filter(sections::contains).anyMatch(section -> head.matcher(section)
                .matches());
    }

    /** An image that an earlier comparison made has lost its name to the new one. */
    private void removeNameless(String imageId) {
        LocalImage old = engine.findImage(imageId);
        if (old != null && old.names().isEmpty()) {
            engine.removeImage(imageId);
        }
    }
}
