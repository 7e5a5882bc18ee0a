package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.image.Layer;
import io.github.dockeroptimizer.oci.ImageReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One image of a comparison, and what has been found out about it so far. */
final class Candidate {
    private final String name;
    private final boolean own;
    private final ImageReference reference;
    private final List<HealthObservation> starts = new ArrayList<>();
    private final List<Long> memory = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<String> baseDiffIds = List.of();
    private @Nullable String dockerfile;
    private @Nullable Recipe recipe;
    private @Nullable OptimizerException failure;
    private @Nullable String imageId;
    private @Nullable ImageSnapshot snapshot;

    @Nullable
    Duration coldBuild;

    @Nullable
    Duration rebuild;

    @Nullable
    Duration pomRebuild;

    @Nullable
    Long repushBytes;

    @Nullable
    Judgement judgement;

    /**
     * Creates a candidate that nothing is known of yet.
     *
     * @param name the name of the variant, or the path of the Dockerfile
     * @param own whether it is a variant of this plugin
     * @param reference the name of its image
     */
    Candidate(String name, boolean own, ImageReference reference) {
        this.name = name;
        this.own = own;
        this.reference = reference;
    }

    String name() {
        return name;
    }

    boolean own() {
        return own;
    }

    ImageReference reference() {
        return reference;
    }

    /** Returns the name of an image that is built only to be timed, or to see what changed. */
    ImageReference timedReference() {
        return reference.withTag(reference.tag() + "-timed");
    }

    void prepared(String path, Recipe found) {
        dockerfile = path;
        recipe = found;
    }

    void built(String id) {
        imageId = id;
    }

    void inspected(ImageSnapshot found) {
        snapshot = found;
    }

    void observed(HealthObservation start, @Nullable Long bytes) {
        starts.add(start);
        if (bytes != null) {
            memory.add(bytes);
        }
    }

    /** Tells which layers its base image has, the lowest first. */
    void startsFrom(List<String> diffIds) {
        baseDiffIds = diffIds;
    }

    List<String> baseDiffIds() {
        return baseDiffIds;
    }

    void failed(OptimizerException reason) {
        failure = reason;
    }

    void note(String note) {
        notes.add(note);
    }

    boolean inTheRace() {
        return failure == null;
    }

    @Nullable
    OptimizerException failure() {
        return failure;
    }

    Recipe recipe() {
        return known(recipe);
    }

    String imageId() {
        return known(imageId);
    }

    ImageSnapshot snapshot() {
        return known(snapshot);
    }

    /** Returns where its Dockerfile lies, or {@code null} where there was none to be made. */
    @Nullable
    String dockerfile() {
        return dockerfile;
    }

    List<HealthObservation> starts() {
        return starts;
    }

    List<Long> memory() {
        return memory;
    }

    List<String> notes() {
        return notes;
    }

    List<String> diffIds() {
        return snapshot().layers().stream().map(Layer::diffId).toList();
    }

    private <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked of " + name + " before it was known");
        }
        return value;
    }
}
