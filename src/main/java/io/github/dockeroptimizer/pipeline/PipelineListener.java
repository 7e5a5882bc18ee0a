package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.EngineListener;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.report.Report;
import java.nio.file.Path;

/** Hears how far a run is. Calls may come from another thread, one at a time. */
public interface PipelineListener extends EngineListener {
    /** A listener that does nothing. */
    PipelineListener SILENT = new PipelineListener() {};

    /** Tells what the project is and what its image should be. */
    default void planned(Report.Opening opening) {}

    /** Tells that the Dockerfile and what belongs to it are written. */
    default void rendered(Path dockerfile) {}

    /** Tells that the image is built. */
    default void built(BuildResult result) {}

    /** Tells that the image is read. */
    default void inspected(ImageSnapshot snapshot) {}

    /** Tells that the image is started and its health is awaited. */
    default void awaitingHealth(HealthProbe probe) {}

    /** Tells what the started image showed. */
    default void observed(HealthObservation observation) {}

    /** Tells that the report is written. */
    default void reported(Report report) {}
}
