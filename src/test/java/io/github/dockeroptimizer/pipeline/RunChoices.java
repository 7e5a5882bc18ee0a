package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.check.CheckSettings;
import io.github.dockeroptimizer.docker.BuilderChoice;
import io.github.dockeroptimizer.gate.GatePolicy;
import io.github.dockeroptimizer.oci.ByteSize;
import java.time.Duration;
import java.util.List;

/** The settings of a run that starts nothing, with what a test changes. */
final class RunChoices {
    private String limit = "500MB";
    private String failOn = "error";
    private boolean pull;
    private boolean force;
    private BuildSettings.Health health = new BuildSettings.Health(true, Duration.ofSeconds(5), List.of(), List.of());

    RunChoices limit(String size) {
        limit = size;
        return this;
    }

    RunChoices failOn(String severity) {
        failOn = severity;
        return this;
    }

    RunChoices pull() {
        pull = true;
        return this;
    }

    RunChoices force() {
        force = true;
        return this;
    }

    RunChoices start(String variable) {
        health = new BuildSettings.Health(false, Duration.ofSeconds(5), List.of(variable), List.of());
        return this;
    }

    BuildSettings settings() {
        return new BuildSettings(
                new CheckSettings(ByteSize.parse(limit, "maxImageSize"), null, List.of()),
                GatePolicy.parse(failOn),
                health,
                BuilderChoice.AUTO,
                false,
                pull,
                force);
    }
}
