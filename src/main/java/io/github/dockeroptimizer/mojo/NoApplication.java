package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.DeclaredStack;
import io.github.dockeroptimizer.project.ModuleRole;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever asks for a goal by name that there is no application to do it for. Where the goal is bound in a POM, as in
 * the parent of many, nobody asked, and libraries are passed over in silence.
 */
final class NoApplication {
    private static final int NAMED = 5;

    private NoApplication() {}

    /**
     * Sees to it that one of the selected projects is an application; asks once, at the last of them.
     *
     * @param reactor all projects, be they selected or not
     * @throws OptimizerException when there is none
     */
    static void refuse(MojoExecution execution, MavenSession session, List<MavenProject> reactor) {
        List<MavenProject> selected = session.getProjects();
        boolean asked = execution.getSource() == MojoExecution.Source.CLI && !reactor.isEmpty();
        if (!asked || !selected.get(selected.size() - 1).equals(session.getCurrentProject())) {
            return;
        }
        if (selected.stream().anyMatch(project -> reason(project, session, reactor) == null)) {
            return;
        }
        String who = selected.size() == 1 ? "This project" : "None of the " + selected.size() + " projects of this run";
        throw new OptimizerException(
                who + " is " + (selected.size() == 1 ? "no" : "an")
                        + " application, one was expected for docker-optimizer:" + execution.getGoal() + ": "
                        + reasons(selected, session, reactor) + ".",
                remedy(reactor.stream()
                        .filter(project -> !selected.contains(project))
                        .filter(project -> reason(project, session, reactor) == null)
                        .toList()));
    }

    private static @Nullable String reason(MavenProject project, MavenSession session, List<MavenProject> reactor) {
        String everywhere = session.getUserProperties().getProperty("docker-optimizer.stack");
        return ModuleRole.reasonToSkip(project, reactor, DeclaredStack.of(project, everywhere));
    }

    private static String reasons(List<MavenProject> selected, MavenSession session, List<MavenProject> reactor) {
        String named = selected.stream()
                .limit(NAMED)
                .map(project -> project.getArtifactId() + " (" + reason(project, session, reactor) + ")")
                .collect(Collectors.joining(", "));
        return selected.size() > NAMED ? named + " and " + (selected.size() - NAMED) + " more" : named;
    }

    private static String remedy(List<MavenProject> others) {
        return others.isEmpty()
                ? "Run it where the application is, or name its `<mainClass>` in its POM."
                : "Run it for "
                        + others.stream()
                                .limit(NAMED)
                                .map(MavenProject::getArtifactId)
                                .collect(Collectors.joining(" or "))
                        + ", in the folder of that module or with `-pl :"
                        + others.get(0).getArtifactId() + "`.";
    }
}
