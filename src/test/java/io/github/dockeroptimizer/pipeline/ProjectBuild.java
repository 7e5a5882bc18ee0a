package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.docker.EngineListener;
import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.plan.BuildChoices;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.Toolchain;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.Warmup;
import io.github.dockeroptimizer.project.Poms;
import io.github.dockeroptimizer.project.ProjectAnalyzer;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** Builds of one project on a real engine, from the analysis to the image, with settings of its own for Maven inside. */
final class ProjectBuild {
    private final LiveEngine live;
    private final Path folder;
    private final String id;
    private final String settings;
    private BuilderFeatures features = BuilderFeatures.BUILDKIT;
    private BuildChoices choices =
            new BuildChoices(BuildFrom.SOURCES, List.of(), Warmup.GO_OFFLINE, false, true, List.of(), false, Toolchain.DEFAULT);

    /**
     * Creates the builds.
     *
     * @param id stands in the commands of the Dockerfile, by which the builder's leftovers are found
     */
    ProjectBuild(LiveEngine live, Path folder, String id, String settings) {
        this.live = live;
        this.folder = folder;
        this.id = id;
        this.settings = settings;
    }

    ProjectBuild classic() {
        features = BuilderFeatures.PORTABLE;
        return this;
    }

    ProjectBuild choices(BuildChoices others) {
        choices = others;
        return this;
    }

    BuiltImage run(EngineListener listener) throws IOException {
        String module = Files.isDirectory(folder.resolve("app")) ? "app" : "";
        MavenProject project = new Poms(folder).project(module);
        ImagePlan plan = ImagePlanner.plan(
                ProjectAnalyzer.analyze(project, List.of(project), ProjectAnalyzer.Declared.NOTHING),
                PlanChoices.choose()
                        .build(choices)
                        .mavenArguments("-Dtest.run=" + id)
                        .mirrors(System.getProperty("docker-optimizer.mirrors", ""))
                        .settings(),
                features);
        Workspace workspace = new Workspace(
                ProjectAnalyzer.analyze(project, List.of(project), ProjectAnalyzer.Declared.NOTHING),
                folder.resolve(module).resolve("target/docker-optimizer"),
                Workspaces.PLUGIN);
        HostFiles host = new HostFiles(settings, List.of(), List.of());
        workspace.write(plan, workspace.render(plan), host);
        plan.baseImages().forEach(base -> new BaseImagePuller(live.engine(), PipelineListener.SILENT, false)
                .provide(base, null));
        try {
            BuiltImage built = new ImageBuild(live.engine(), listener, workspace, host, false).run(plan);
            live.removeAtTheEnd(built.result().imageId());
            return built;
        } catch (BuildFailedException e) {
            throw new AssertionError(String.join("\n", e.output()), e);
        }
    }
}
