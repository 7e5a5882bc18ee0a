package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.check.CheckSettings;
import io.github.dockeroptimizer.docker.BuilderChoice;
import io.github.dockeroptimizer.gate.GatePolicy;
import io.github.dockeroptimizer.health.HelperService;
import java.time.Duration;
import java.util.List;

/**
 * What the user decided about a run, the plan aside.
 *
 * @param checks the settings of the checks
 * @param gate which outcomes close the gate
 * @param health whether and how the started image is observed
 * @param builder which builder of the engine is used
 * @param noCache whether every step of the Dockerfile runs again
 * @param pull whether base images are pulled also when the engine has them
 * @param force whether everything runs again also where nothing has changed
 */
public record BuildSettings(
        CheckSettings checks,
        GatePolicy gate,
        Health health,
        BuilderChoice builder,
        boolean noCache,
        boolean pull,
        boolean force) {

    /** Returns whether the outcome of an earlier run must not stand for this one. */
    boolean runsAgain() {
        return noCache || pull || force;
    }

    /**
     * How the started image is observed.
     *
     * @param skip whether it is not started at all
     * @param timeout how long to wait for it
     * @param environment variables on top of the image's, each {@code NAME=value}
     * @param services what is started before it, with images as the user named them
     */
    public record Health(boolean skip, Duration timeout, List<String> environment, List<HelperService> services) {
        /** Copies the lists. */
        public Health {
            environment = List.copyOf(environment);
            services = List.copyOf(services);
        }
    }
}
