package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.dockerfile.DockerfileRenderer;
import io.github.dockeroptimizer.pipeline.Workspace;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.PlanSettings;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the Dockerfile, its {@code .dockerignore} and the two small files that it copies, without an engine. Point
 * {@code outputDirectory} at a folder of the sources to own and commit them.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class GenerateMojo extends AbstractImageMojo {
    /** Whose settings they are, whoever builds: the file of the Maven that wrote this may be a copy with passwords. */
    private static final String SETTINGS = "id=" + DockerfileRenderer.SETTINGS_SECRET + ",src=$HOME/.m2/settings.xml";

    @Override
    void perform() {
        PlanSettings settings = planSettings();
        Workspace workspace = workspace(analyzed());
        ImagePlan plan = ImagePlanner.plan(workspace.project(), settings, builderFeatures());
        workspace.write(plan, workspace.render(plan), hostFiles(settings, workspace.project()));
        getLog().info("Dockerfile " + workspace.shown("Dockerfile") + " · "
                + plan.variant().id() + " · "
                + workspace.project().application().frameworkName() + " · "
                + workspace.project().application().language());
        getLog().info("By hand    docker build -f " + workspace.shown("Dockerfile")
                + (settings.build().hostSettings() ? " --secret " + SETTINGS : "") + " -t " + plan.image() + " "
                + workspace.contextRoot());
    }
}
