package io.github.dockeroptimizer.pipeline;

import java.util.List;

/**
 * This plugin, as a project's POM names it.
 *
 * @param version the version that runs
 * @param versions every version the build inside may look for: the one that runs, and the one the POM declares
 */
public record PluginCoordinates(
        String groupId, String artifactId, String version, List<String> versions, List<Goal> goals) {
    /** Copies the lists. */
    public PluginCoordinates {
        versions = List.copyOf(versions);
        goals = List.copyOf(goals);
    }

    /** A goal and the phase it is bound to by default, empty where to none. */
    public record Goal(String name, String phase) {}
}
