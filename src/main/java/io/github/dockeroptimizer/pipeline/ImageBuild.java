package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.docker.BuildRequest;
import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.EngineListener;
import io.github.dockeroptimizer.dockerfile.Dockerfile;
import io.github.dockeroptimizer.plan.ImagePlan;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has the image of a plan built. A warm-up of the dependencies that fails keeps nothing from being built: it only makes
 * later builds faster.
 */
final class ImageBuild {
    private final DockerEngine engine;
    private final EngineListener listener;
    private final Workspace workspace;
    private final HostFiles host;
    private final boolean noCache;

    ImageBuild(DockerEngine engine, EngineListener listener, Workspace workspace, HostFiles host, boolean noCache) {
        this.engine = engine;
        this.listener = listener;
        this.workspace = workspace;
        this.host = host;
        this.noCache = noCache;
    }

    /** Returns what is asked of the engine for a plan. */
    BuildRequest request(ImagePlan plan) {
        Dockerfile dockerfile = workspace.render(plan);
        return new BuildRequest(
                        workspace.contextRoot(),
                        dockerfile.text(),
                        dockerfile.dockerignore(),
                        List.of(),
                        plan.platform(),
                        noCache,
                        plan.features().cacheMounts())
                .withSecrets(host.secrets(plan));
    }

    /**
     * Builds from the files that have been written for the plan.
     *
     * @throws BuildFailedException when a step fails without which there is no image
     */
    BuiltImage run(ImagePlan plan) {
        WarmUpWatch watch = new WarmUpWatch(listener);
        try {
            BuildResult result = build(plan, watch);
            return new BuiltImage(
                    result,
                    Stream.of(
                                    plan.build().warnings(),
                                    ContextWarning.of(request(plan), result, workspace.ignoreFile()),
                                    watch.warnings())
                            .flatMap(List::stream)
                            .toList());
        } catch (BuildFailedException e) {
            if (!WarmUpWatch.isWarmUp(e.step())) {
                throw e;
            }
            return withoutWarmup(plan.withoutWarmup(), watch.failed(e));
        }
    }

    /** The step that failed is in no cache, so that the next run tries it again. */
    private BuiltImage withoutWarmup(ImagePlan plan, String warning) {
        workspace.write(plan, workspace.render(plan), host);
        try {
            return new BuiltImage(build(plan, listener), List.of(warning));
        } catch (OptimizerException e) {
            e.addSuppressed(new OptimizerException(warning, "See the failure of the build itself."));
            throw e;
        }
    }

    private BuildResult build(ImagePlan plan, EngineListener hearing) {
        BuildRequest request = request(plan);
        return workspace.withSettings(plan, host, () -> engine.build(request, hearing));
    }
}
