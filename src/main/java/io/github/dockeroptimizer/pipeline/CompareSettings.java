package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.plan.PlanSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user decided about a comparison.
 *
 * @param variants the settings of the planner for each variant, each with an image name of its own
 * @param dockerfiles the user's own Dockerfiles
 * @param context the folder whose files those may copy
 * @param build the checks, the gate and how images are started
 * @param starts how often each image is started
 * @param builds whether build times are measured
 * @param keepImages whether the images stay in the engine
 * @param apply whether the configuration that follows is written to a file
 */
public record CompareSettings(
        List<PlanSettings> variants,
        List<Path> dockerfiles,
        Path context,
        BuildSettings build,
        int starts,
        boolean builds,
        boolean keepImages,
        boolean apply) {
    /** Copies the lists. */
    public CompareSettings {
        variants = List.copyOf(variants);
        dockerfiles = List.copyOf(dockerfiles);
    }
}
