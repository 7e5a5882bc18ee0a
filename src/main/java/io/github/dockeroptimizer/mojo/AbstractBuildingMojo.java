package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.config.GateParameters;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.DockerEngines;
import io.github.dockeroptimizer.pipeline.BuildSettings;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that build images, and judge them: the engine and the limits. */
abstract class AbstractBuildingMojo extends AbstractImageMojo {
    /** The largest unpacked size the image may have: the sum of the files in all layers. {@code 300MB}, {@code 1.2GB}. */
    @Parameter(property = "docker-optimizer.maxImageSize", defaultValue = "500MB")
    private String maxImageSize = "500MB";

    /** The names or ids of checks to leave out, such as {@code package-managers}. */
    @Parameter(property = "docker-optimizer.skipChecks")
    private @Nullable List<String> skipChecks;

    /** The engine to use, such as {@code tcp://build-host:2376}. Default: as the Docker CLI finds it. */
    @Parameter(property = "docker-optimizer.dockerHost")
    private @Nullable String dockerHost;

    /** Whether base images are pulled also when the engine has them already. */
    @Parameter(property = "docker-optimizer.pull", defaultValue = "false")
    private boolean pull;

    final DockerEngine connect() {
        return DockerEngines.connect(dockerHost, System.getenv());
    }

    final BuildSettings buildSettings(String failOn, boolean noCache, boolean force) {
        GateParameters gate = new GateParameters(maxImageSize, maxCompressedSize(), skipChecks, failOn);
        return new BuildSettings(
                gate.toChecks(),
                gate.toPolicy(),
                new BuildSettings.Health(
                        health().skip(properties()),
                        health().timeout(properties()),
                        health().environment(),
                        health().services()),
                builderChoice(),
                noCache,
                pull,
                force);
    }
}
