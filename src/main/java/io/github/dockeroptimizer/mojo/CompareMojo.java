package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.config.CompareFailOn;
import io.github.dockeroptimizer.config.CompareParameters;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.pipeline.ComparePipeline;
import io.github.dockeroptimizer.pipeline.CompareSettings;
import io.github.dockeroptimizer.pipeline.HostFiles;
import io.github.dockeroptimizer.pipeline.Workspace;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.report.Comparison;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.Variant;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Builds several variants of the image, and the project's own Dockerfiles, and shows side by side what they weigh, how fast
 * they are built and built again, how soon they are healthy and what was found in them. Nothing of the project is changed.
 */
@Mojo(name = "compare", threadSafe = true)
public final class CompareMojo extends AbstractBuildingMojo {
    /** The variants to compare, in the order of the tables. Default: all that the stack has. */
    @Parameter(property = "docker-optimizer.variants")
    private @Nullable List<String> variants;

    /** Dockerfiles of the project that join in, relative to the project. */
    @Parameter(property = "docker-optimizer.dockerfiles")
    private @Nullable List<String> dockerfiles;

    /** The folder whose files those Dockerfiles may copy. Default: the project's. */
    @Parameter(property = "docker-optimizer.dockerfilesContext")
    private @Nullable File dockerfilesContext;

    /** How often each image is started; the median counts. */
    @Parameter(property = "docker-optimizer.starts", defaultValue = "3")
    private int starts = 3;

    /** Whether build times are measured. Without them what is cached stays cached, and the comparison takes far less. */
    @Parameter(property = "docker-optimizer.measureBuilds", defaultValue = "true")
    private boolean measureBuilds = true;

    /** Whether the images stay in the engine, each under {@code <artifactId>-compare:<variant>}. */
    @Parameter(property = "docker-optimizer.keepImages", defaultValue = "true")
    private boolean keepImages = true;

    /** Whether the configuration that follows is written to {@code compare-configuration.xml}. No other file changes. */
    @Parameter(property = "docker-optimizer.apply", defaultValue = "false")
    private boolean apply;

    /**
     * What fails the Maven build: {@code never}, {@code failed} (an image that could not be built or is not healthy), or as
     * well findings of a severity: {@code error}, {@code warning}, {@code info}. Findings in {@code single} never count.
     */
    @Parameter(property = "docker-optimizer.compare.failOn", defaultValue = "never")
    private String compareFailOn = "never";

    @Override
    void perform() throws MojoFailureException {
        CompareFailOn failOn = CompareFailOn.parse(compareFailOn);
        PlanSettings plan = planSettings();
        ProjectModel project = analyzed();
        CompareSettings settings = settings(plan, project.application().stack());
        Workspace workspace = workspace(project, output().resolve("compare"));
        HostFiles host = hostFiles(plan, workspace.project());
        try (DockerEngine engine = connect()) {
            Comparison comparison = new ComparePipeline(engine, new CompareLog(getLog()), Readers.archiveReader())
                    .compare(workspace, settings, host, output())
                    .withDirectory(workspace.shown(output()));
            Summaries.print(comparison, getLog());
            List<String> blocking = failOn.blocking(comparison);
            if (!blocking.isEmpty()) {
                throw new MojoFailureException("The comparison was asked to fail for what it found in "
                        + String.join(", ", blocking) + " (`<compareFailOn>` is `" + compareFailOn + "`).\n  Report: "
                        + comparison.directory() + "/compare.html");
            }
        }
    }

    private CompareSettings settings(PlanSettings plan, Stack stack) {
        File base = project().getBasedir();
        return new CompareParameters(
                        variants == null || variants.isEmpty()
                                ? stack.variants().stream().map(Variant::id).toList()
                                : variants,
                        dockerfiles,
                        (dockerfilesContext == null ? base : dockerfilesContext).toPath(),
                        starts,
                        measureBuilds,
                        keepImages,
                        apply)
                .toSettings(plan, buildSettings("never", false, true), project().getArtifactId(), base.toPath());
    }
}
