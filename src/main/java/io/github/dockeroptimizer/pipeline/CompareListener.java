package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.report.Comparison;
import java.time.Duration;

/** Hears how far a comparison is. Calls may come from another thread, one at a time. */
public interface CompareListener extends PipelineListener {
    /** A listener that does nothing. */
    CompareListener SILENT = new CompareListener() {};

    /**
     * Tells what comes next.
     *
     * @param what what is done to the image, such as {@code rebuild after a change of a source file}
     * @param image the name of the variant, or the path of the Dockerfile
     * @param number the how-manieth of this kind it is, from 1
     * @param of how many there are
     */
    default void turn(String what, String image, int number, int of) {}

    /** Tells how long what was told last took, as it counts in the comparison. */
    default void took(Duration duration) {}

    /** Tells that an image is out of the comparison. */
    default void failed(String image, OptimizerException reason) {}

    /** Tells something that explains figures. */
    default void note(String image, String note) {}

    /** Tells that the reports are written. */
    default void compared(Comparison comparison) {}
}
