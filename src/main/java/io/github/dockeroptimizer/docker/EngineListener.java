package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.oci.ByteSize;
import io.github.dockeroptimizer.oci.ImageReference;

/** Hears what an engine does while it works. Calls may come from another thread, one at a time. */
public interface EngineListener {
    /** A listener that does nothing. */
    EngineListener SILENT = new EngineListener() {};

    /**
     * Tells how far a pull is; at most a few times a second.
     *
     * @param done bytes transferred so far
     * @param total bytes known so far to be needed; grows while the engine learns of layers
     */
    default void pulling(ImageReference reference, ByteSize done, ByteSize total) {}

    /** Tells that a pull is complete. */
    default void pulled(ImageReference reference, LocalImage image) {}

    /**
     * Tells that a step of the Dockerfile began to run (a cached step only finishes).
     *
     * @param number the how-manieth step of the build this is, from 1
     * @param known how many steps are known so far
     */
    default void stepStarted(BuildStep step, int number, int known) {}

    /** Tells a line that a running step printed. */
    default void stepOutput(BuildStep step, String line) {}

    /** Tells that a step is done or was taken from the cache. */
    default void stepFinished(BuildStep step, int number, int known) {}

    /**
     * Tells what the builder does after the last step, which takes long for large images.
     *
     * @param what its own words, such as {@code exporting layers}
     */
    default void exporting(String what) {}
}
