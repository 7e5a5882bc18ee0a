package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildResult;
import java.util.List;

/**
 * An image that has been built.
 *
 * @param warnings what went otherwise than it should, for people
 */
record BuiltImage(BuildResult result, List<String> warnings) {
    /** Copies the warnings. */
    BuiltImage {
        warnings = List.copyOf(warnings);
    }
}
