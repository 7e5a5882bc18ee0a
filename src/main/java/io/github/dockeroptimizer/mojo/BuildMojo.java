package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.pipeline.BuildSettings;
import io.github.dockeroptimizer.pipeline.HostFiles;
import io.github.dockeroptimizer.pipeline.ImagePipeline;
import io.github.dockeroptimizer.pipeline.Workspace;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.report.Report;
import io.github.dockeroptimizer.stack.Variant;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Takes the project to a verified image: writes the Dockerfile, builds it, looks inside, starts it, checks it, reports,
 * and fails the Maven build when the image is not what it should be. Works on a clean checkout: Maven runs inside.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class BuildMojo extends AbstractBuildingMojo {
    /** The least severity that fails the Maven build: {@code error}, {@code warning}, {@code info} or {@code never}. */
    @Parameter(property = "docker-optimizer.failOn", defaultValue = "error")
    private String failOn = "error";

    /** Whether every step of the Dockerfile runs again. */
    @Parameter(property = "docker-optimizer.noCache", defaultValue = "false")
    private boolean noCache;

    /** Whether everything runs again where nothing has changed since the last run; without it, its verdict stands. */
    @Parameter(property = "docker-optimizer.force", defaultValue = "false")
    private boolean force;

    @Override
    void perform() throws MojoFailureException {
        // Everything the user wrote is read before anything is done.
        BuildSettings settings = buildSettings(failOn, noCache, force);
        PlanSettings planSettings = planSettings();
        if (planSettings.variant() == Variant.SINGLE) {
            getLog().warn(
                            "Variant `single` is there to compare with: build tools, sources and all downloads stay in the"
                                    + " image, it runs as root, and every changed source file downloads everything again. The gate closes on"
                                    + " that unless `failOn` is `never`.");
        }
        Workspace workspace = workspace(analyzed());
        HostFiles host = hostFiles(planSettings, workspace.project());
        try (DockerEngine engine = connect()) {
            LogListener listener = new LogListener(getLog());
            Report report = new ImagePipeline(engine, listener, Readers.archiveReader())
                    .build(workspace, planSettings, settings, host);
            Report seen = report.withFiles(new Report.Files(workspace.shown("Dockerfile"), workspace.shown("")));
            Summaries.printRest(seen, getLog());
            Summaries.failWhenClosed(seen);
        } catch (BuildFailedException e) {
            throw BuildFailures.explained(
                    e,
                    new DownloadFailures(
                            session().getSettings(), planSettings.build().hostSettings()));
        }
    }
}
