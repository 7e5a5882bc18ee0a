package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import io.github.dockeroptimizer.image.ImageSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Looks into images that the engine holds. */
record Inspection(DockerEngine engine, ImageArchiveReader reader) {
    /**
     * Returns what an image is.
     *
     * @param baseDiffIds the layers of its base image, the lowest first
     */
    ImageSnapshot of(String imageId, List<String> baseDiffIds) {
        try (InputStream archive = engine.save(imageId)) {
            return reader.read(archive, null).withImageId(imageId).withBase(baseDiffIds);
        } catch (IOException e) {
            throw new OptimizerException(
                    "The image " + imageId + " could not be read from the engine: " + e.getMessage() + ".",
                    "Look at the engine's log, and run the goal again.",
                    e);
        }
    }
}
