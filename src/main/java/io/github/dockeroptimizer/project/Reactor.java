package io.github.dockeroptimizer.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.apache.maven.project.ProjectBuildingResult;
import org.jspecify.annotations.Nullable;

/** Finds the projects that are built together with a module, also where Maven was started in the module alone. */
public final class Reactor {
    private Reactor() {}

    /**
     * Returns every project of the reactor, the given one among them.
     *
     * @param known the projects that Maven has read already, be they selected or not
     * @param builder reads the others
     * @param like how Maven has read those it knows
     * @throws io.github.dockeroptimizer.OptimizerException when a POM cannot be read
     */
    public static List<MavenProject> of(
            MavenProject project,
            List<MavenProject> known,
            Supplier<ProjectBuilder> builder,
            ProjectBuildingRequest like) {
        Path start = ReactorLayout.startPom(project);
        if (known.stream().anyMatch(other -> PomFiles.of(other).equals(start))) {
            return known;
        }
        return start.equals(PomFiles.of(project))
                ? List.of(project)
                : withOthers(project, results(start, builder.get(), like));
    }

    private static List<ProjectBuildingResult> results(
            Path start, ProjectBuilder builder, ProjectBuildingRequest like) {
        ProjectBuildingRequest request = new DefaultProjectBuildingRequest(like)
                .setResolveDependencies(false)
                .setProcessPlugins(false);
        try {
            return builder.build(List.of(start.toFile()), true, request);
        } catch (ProjectBuildingException e) {
            // What could be read is better than nothing: the others only tell where the application listens.
            List<ProjectBuildingResult> read = e.getResults();
            return read == null ? List.of() : read;
        }
    }

    private static List<MavenProject> withOthers(MavenProject project, List<ProjectBuildingResult> results) {
        Path own = PomFiles.of(project);
        List<MavenProject> reactor = new ArrayList<>();
        for (ProjectBuildingResult result : results) {
            @Nullable MavenProject other = result.getProject();
            if (other != null && other.getModel() != null && other.getBasedir() != null) {
                reactor.add(PomFiles.of(other).equals(own) ? project : other);
            }
        }
        if (!reactor.contains(project)) {
            reactor.add(project);
        }
        return reactor;
    }
}
