package io.github.dockeroptimizer.docker;

import java.time.Duration;
import java.util.List;

/**
 * What a build made.
 *
 * @param imageId the id the engine gave the image
 * @param builder {@code buildkit} or {@code classic}
 * @param duration from the first byte of the request to the last of the answer
 * @param steps the steps of the Dockerfile in the order of their start; internal steps of the builder are left out
 * @param warnings what the builder's own linter said
 * @param contextBytes the number of bytes sent as context
 * @param largeParts what of the context is large, the largest first; nothing is known of one that was sent from a copy
 */
public record BuildResult(
        String imageId,
        String builder,
        Duration duration,
        List<BuildStep> steps,
        List<String> warnings,
        long contextBytes,
        List<ContextPart> largeParts) {
    /** Copies the lists. */
    public BuildResult {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
        largeParts = List.copyOf(largeParts);
    }
}
