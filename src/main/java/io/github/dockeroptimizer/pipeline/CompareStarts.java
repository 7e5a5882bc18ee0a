package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.check.Evidence;
import io.github.dockeroptimizer.check.image.BuildToolsCheck;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.health.HelperService;
import io.github.dockeroptimizer.health.ToolObservation;
import io.github.dockeroptimizer.health.ToolProbe;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.plan.ImagePlan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Starts the images in turns, one start of each after the other: what else the machine is busy with hits all of them. The
 * first start is also the one that the checks look at.
 */
final class CompareStarts {
    private final DockerEngine engine;
    private final CompareListener listener;
    private final HealthStage stage;
    private final CompareSettings settings;
    private final ImagePlan plan;
    private final Judge judge;
    private List<HelperService> services = List.of();

    CompareStarts(
            DockerEngine engine,
            CompareListener listener,
            HealthStage stage,
            CompareSettings settings,
            ImagePlan plan,
            Judge judge) {
        this.engine = engine;
        this.listener = listener;
        this.stage = stage;
        this.settings = settings;
        this.plan = plan;
        this.judge = judge;
    }

    void run(Turns turns) {
        services = stage.services(settings.build().health());
        int starts = settings.build().health().skip() ? 1 : settings.starts();
        for (int i = 1; i <= starts; i++) {
            boolean first = i == 1;
            turns.each("start " + i + " of " + starts, candidate -> {
                if (first) {
                    judge(candidate, start(candidate));
                } else if (time(candidate.starts().get(0)) != null) {
                    start(candidate);
                }
            });
        }
    }

    private HealthObservation start(Candidate candidate) {
        AtomicReference<@Nullable Long> memory = new AtomicReference<>();
        HealthObservation health = stage.observe(
                candidate.imageId(),
                candidate.snapshot().config(),
                candidate::snapshot,
                plan.runtime(),
                settings.build().health(),
                services,
                container -> memory.set(container.memory()));
        candidate.observed(health, memory.get());
        Duration took = time(health);
        if (took != null) {
            listener.took(took);
        }
        return health;
    }

    /** Returns when it first gave a good answer, or ended as a job shall; {@code null} where it did neither. */
    static @Nullable Duration time(HealthObservation health) {
        Duration answered = health.answered();
        return answered != null || !health.status().proven() ? answered : health.startup();
    }

    private void judge(Candidate candidate, HealthObservation health) {
        ToolObservation tools = new ToolProbe(engine)
                .ask(candidate.imageId(), Shells.find(candidate.snapshot()), BuildToolsCheck.names());
        candidate.judgement = judge.judge(new Evidence(
                candidate.reference().toString(),
                candidate.snapshot(),
                health,
                tools,
                engine.info().platform(),
                plan.platform(),
                !(plan.runtime().health().inImage() instanceof HealthProbe.Job)));
    }
}
