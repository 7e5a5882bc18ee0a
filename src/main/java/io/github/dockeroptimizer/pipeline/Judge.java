package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.check.BuiltInChecks;
import io.github.dockeroptimizer.check.CheckRunner;
import io.github.dockeroptimizer.check.CheckSettings;
import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.gate.GatePolicy;

/** The checks and the gate as the user set them, ready before there is an image to judge. */
final class Judge {
    private final CheckRunner runner;
    private final GatePolicy policy;
    private final long maxImageBytes;

    /**
     * Creates a judge.
     *
     * @throws OptimizerException when a setting names a check that does not exist
     */
    Judge(CheckSettings settings, GatePolicy policy) {
        this.runner = new CheckRunner(BuiltInChecks.all(settings), settings.skipChecks());
        this.policy = policy;
        this.maxImageBytes = settings.maxImageSize().bytes();
    }

    Judgement judge(Evidence evidence) {
        return Judgement.of(runner.run(evidence), policy, maxImageBytes);
    }
}
