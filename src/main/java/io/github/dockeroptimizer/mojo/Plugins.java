package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.pipeline.PluginCoordinates;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** Tells how a project names this plugin. */
final class Plugins {
    private Plugins() {}

    static PluginCoordinates coordinates(MojoExecution execution, MavenProject project) {
        PluginDescriptor descriptor = execution.getMojoDescriptor().getPluginDescriptor();
        Set<String> versions = new LinkedHashSet<>();
        versions.add(descriptor.getVersion());
        // Started from the command line, another version than the one the POM binds may be running.
        Plugin declared = project.getPlugin(descriptor.getGroupId() + ":" + descriptor.getArtifactId());
        if (declared != null && declared.getVersion() != null) {
            versions.add(declared.getVersion());
        }
        return new PluginCoordinates(
                descriptor.getGroupId(),
                descriptor.getArtifactId(),
                descriptor.getVersion(),
                List.copyOf(versions),
                descriptor.getMojos().stream()
                        .map(mojo -> new PluginCoordinates.Goal(
                                mojo.getGoal(), mojo.getPhase() == null ? "" : mojo.getPhase()))
                        .toList());
    }
}
