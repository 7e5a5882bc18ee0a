package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.util.filter.ScopeDependencyFilter;

/** Resolves what a plain jar needs at run time; only asked for where Maven does not run inside. */
final class HostLibraries {
    private HostLibraries() {}

    static List<Path> of(MavenProject project, MavenSession session, ProjectDependenciesResolver resolver) {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter(new ScopeDependencyFilter("test", "provided", "system"));
        try {
            return resolver.resolve(request).getResolvedDependencies().stream()
                    .map(Dependency::getArtifact)
                    .filter(artifact -> artifact.getFile() != null)
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new OptimizerException(
                    "The libraries of " + project.getArtifactId() + " cannot be resolved: " + e.getMessage() + ".",
                    "Correct the dependency or its repository; modules of the same reactor have to be built in the same"
                            + " command.",
                    e);
        }
    }
}
