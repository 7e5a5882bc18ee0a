package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.plan.BaseImage;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that the engine holds the base images before the build. BuildKit cannot pull by itself here: without a
 * session it has nobody to ask for credentials.
 */
final class BaseImagePuller {
    private final DockerEngine engine;
    private final PipelineListener listener;
    private final boolean always;

    BaseImagePuller(DockerEngine engine, PipelineListener listener, boolean always) {
        this.engine = engine;
        this.listener = listener;
        this.always = always;
    }

    /**
     * Returns the image the engine holds, pulled where it held none.
     *
     * @throws OptimizerException when it cannot be pulled; the message names the mirror used
     */
    LocalImage provide(BaseImage base, @Nullable Platform platform) {
        LocalImage local = always ? null : engine.findImage(base.reference().toString());
        if (local != null && (platform == null || platform.equals(local.platform()))) {
            return local;
        }
        try {
            return engine.pull(base.reference(), platform, listener);
        } catch (OptimizerException e) {
            if (!base.mirrored()) {
                throw e;
            }
            throw new OptimizerException(
                    e.problem() + " It stands in for " + base.original() + " by `<mirrors>`.", e.remedy(), e);
        }
    }
}
