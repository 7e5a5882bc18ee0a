package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.config.UserProperties;
import io.github.dockeroptimizer.project.ModuleRole;
import io.github.dockeroptimizer.project.Reactor;
import io.github.dockeroptimizer.stack.Stack;
import java.io.File;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.jspecify.annotations.Nullable;

/** What all goals share: when they do nothing, and how their errors reach Maven. */
@SuppressWarnings("NullAway.Init")
abstract class AbstractOptimizerMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Whether this plugin does nothing. A single goal is skipped by {@code docker-optimizer.skip.<goal>}. */
    @Parameter(property = "docker-optimizer.skip", defaultValue = "false")
    private boolean skip;

    /**
     * What the module is written in: {@code java}, {@code python}, {@code rust}, {@code node} or {@code go}. Default: what its files
     * tell, in a module with packaging {@code pom} and without modules of its own; else {@code java}.
     */
    @Parameter(property = "docker-optimizer.stack")
    private @Nullable String stack;

    /**
     * The folder for the Dockerfile, the reports and the records of the stages. It has to lie inside the project, since
     * the Dockerfile copies files from it.
     */
    @Parameter(
            property = "docker-optimizer.outputDirectory",
            defaultValue = "${project.build.directory}/docker-optimizer",
            required = true)
    private File outputDirectory;

    /** Only asked for where Maven was started in a module: to have it is to load much of Maven. */
    @Inject
    private Provider<ProjectBuilder> projectBuilder;

    private @Nullable List<MavenProject> reactor;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            String reason = reasonToSkip();
            if (reason == null) {
                perform();
            } else {
                getLog().info("docker-optimizer:" + execution.getGoal() + " skipped: " + reason + ".");
                NoApplication.refuse(execution, session, turnedOff() == null ? reactor() : List.of());
            }
        } catch (OptimizerException e) {
            // Maven would print the causes' messages behind ours; whoever wants them asks with -X.
            getLog().debug(e);
            throw new MojoExecutionException(e.getMessage());
        }
    }

    /** Does the work of the goal. */
    abstract void perform() throws MojoFailureException;

    /** Returns why there is nothing to do for this project, or {@code null}. */
    @Nullable
    String reasonToSkip() {
        String turnedOff = turnedOff();
        return turnedOff == null ? ModuleRole.reasonToSkip(project, reactor(), stack()) : turnedOff;
    }

    /** Returns the projects that are built together with this one, be they part of this run or not. */
    final List<MavenProject> reactor() {
        List<MavenProject> known = reactor;
        if (known == null) {
            List<MavenProject> all = session.getAllProjects();
            known = Reactor.of(
                    project,
                    all == null ? session.getProjects() : all,
                    projectBuilder::get,
                    session.getProjectBuildingRequest());
            reactor = known;
        }
        return known;
    }

    /** Returns the setting by which the user turned this goal off, or {@code null}. */
    final @Nullable String turnedOff() {
        String single = "skip." + execution.getGoal();
        if (skip) {
            return "`docker-optimizer.skip` is set";
        }
        return properties().flag(single, null) ? "`docker-optimizer." + single + "` is set" : null;
    }

    /** Returns what the user says that the module is written in, or {@code null}. */
    final @Nullable Stack stack() {
        return stack == null || stack.isBlank() ? null : Stack.parse(stack);
    }

    final UserProperties properties() {
        return new UserProperties(session, project);
    }

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    final MojoExecution execution() {
        return execution;
    }

    final File outputDirectory() {
        return outputDirectory;
    }
}
