package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.docker.EngineListener;
import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.image.CompressedSizes;
import io.github.dockeroptimizer.image.FileEntry;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import io.github.dockeroptimizer.plan.BuildChoices;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.plan.Toolchain;
import io.github.dockeroptimizer.plan.Warmup;
import io.github.dockeroptimizer.project.Poms;
import io.github.dockeroptimizer.project.ProjectAnalyzer;
import io.github.dockeroptimizer.report.Report;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Builds of one project on a real engine, from the analysis to the image, with settings of its own for Maven inside. */
final class ProjectBuild {
    private final LiveEngine live;
    private final Path folder;
    private final String id;
    private final @Nullable String settings;
    private BuilderFeatures features = BuilderFeatures.BUILDKIT;
    private BuildChoices choices;
    private Variant variant = Variant.DISTROLESS;
    private boolean noCache;
    private String packages = "";
    private ProjectAnalyzer.Other other = ProjectAnalyzer.Other.NOTHING;

    /**
     * Creates the builds.
     *
     * @param id stands in the commands of the Dockerfile, by which the builder's leftovers are found
     */
    ProjectBuild(LiveEngine live, Path folder, String id, @Nullable String settings) {
        this.live = live;
        this.folder = folder;
        this.id = id;
        this.settings = settings;
        this.choices = choices(Warmup.GO_OFFLINE, false, Toolchain.DEFAULT);
    }

    ProjectBuild classic() {
        features = BuilderFeatures.PORTABLE;
        return this;
    }

    ProjectBuild warmup(Warmup warmup) {
        choices = choices(warmup, choices.runTests(), choices.toolchain());
        return this;
    }

    ProjectBuild runTests() {
        choices = choices(choices.warmup(), true, choices.toolchain());
        return this;
    }

    ProjectBuild java(int version) {
        choices = choices(choices.warmup(), choices.runTests(), new Toolchain(version, null));
        return this;
    }

    ProjectBuild variant(Variant choice) {
        variant = choice;
        return this;
    }

    /** Has every step run again. */
    ProjectBuild cold() {
        noCache = true;
        return this;
    }

    /** Lets the packages of other stacks than Java come from somewhere else. */
    ProjectBuild packages(String mirrors) {
        packages = mirrors;
        return this;
    }

    /** Says what only other stacks than Java have. */
    ProjectBuild other(ProjectAnalyzer.Other choice) {
        other = choice;
        return this;
    }

    private BuildChoices choices(Warmup warmup, boolean runTests, Toolchain toolchain) {
        return new BuildChoices(
                BuildFrom.SOURCES, List.of(), warmup, runTests, settings != null, List.of(), false, toolchain);
    }

    /** Builds the image alone. */
    BuiltImage run() throws IOException {
        PlanSettings planSettings = plan().settings();
        Workspace workspace = workspace();
        ImagePlan plan = ImagePlanner.plan(workspace.project(), planSettings, features);
        workspace.write(plan, workspace.render(plan), host());
        BaseImagePuller puller = new BaseImagePuller(live.engine(), PipelineListener.SILENT, false);
        plan.baseImages().forEach(base -> puller.provide(base, null));
        try {
            BuiltImage built =
                    new ImageBuild(live.engine(), EngineListener.SILENT, workspace, host(), noCache).run(plan);
            live.removeAtTheEnd(built.result().imageId());
            return built;
        } catch (BuildFailedException e) {
            throw new AssertionError(String.join("\n", e.output()), e);
        }
    }

    /** Builds the image alone, and returns the paths of its files. */
    List<String> files() throws IOException {
        String image = run().result().imageId();
        try (InputStream saved = live.engine().save(image)) {
            return new ImageArchiveReader(CompressedSizes.NONE)
                    .read(saved, null).files().stream().map(FileEntry::path).toList();
        }
    }

    /** Runs everything, and returns the report. */
    Report report(String image, BuildSettings settings) throws IOException {
        return new ImagePipeline(live.engine(), PipelineListener.SILENT, new ImageArchiveReader(CompressedSizes.NONE))
                .build(workspace(), plan().image(image).settings(), settings, host());
    }

    private PlanChoices plan() {
        return PlanChoices.choose()
                .variant(variant)
                .build(choices)
                .mavenArguments("-Dtest.run=" + id)
                .packages(packages)
                .mirrors(System.getProperty("docker-optimizer.mirrors", ""));
    }

    private Workspace workspace() {
        String module = Files.isDirectory(folder.resolve("app")) ? "app" : "";
        MavenProject project = new Poms(folder).project(module);
        return new Workspace(
                ProjectAnalyzer.analyze(
                        project, List.of(project), new ProjectAnalyzer.Declared(null, null, null, List.of(), other)),
                folder.resolve(module).resolve("target/docker-optimizer"),
                Workspaces.PLUGIN);
    }

    private HostFiles host() {
        return new HostFiles(settings, List.of(), List.of());
    }
}
