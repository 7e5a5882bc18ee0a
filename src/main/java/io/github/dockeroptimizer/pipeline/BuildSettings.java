package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.check.CheckSettings;
import io.github.dockeroptimizer.gate.GatePolicy;
import java.time.Duration;
import java.util.List;

/**
 * What the user decided about a run, the plan aside.
 *
 * @param checks the settings of the checks
 * @param gate which outcomes close the gate
 * @param health whether and how the started image is observed
 * @param noCache whether every step of the Dockerfile runs again
 * @param pull whether base images are pulled also when the engine has them
 */
public record BuildSettings(CheckSettings checks, GatePolicy gate, Health health, boolean noCache, boolean pull) {

    /**
     * How the started image is observed.
     *
     * @param skip whether it is not started at all
     * @param timeout how long to wait for it
     * @param environment variables on top of the image's, each {@code NAME=value}
     */
    public record Health(boolean skip, Duration timeout, List<String> environment) {
        /** Copies the list. */
        public Health {
            environment = List.copyOf(environment);
        }
    }
}
