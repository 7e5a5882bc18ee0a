package io.github.dockeroptimizer.docker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one build in the order of their start; tells a listener what becomes of them.
 *
 * <p>BuildKit ends and takes up a step again while it looks for it in the cache. That a step is finished is therefore
 * told only when the build goes on with something else.
 */
final class StepLedger {
    private final EngineListener listener;
    private final List<StepProgress> started = new ArrayList<>();
    private final Set<StepProgress> unannounced = new LinkedHashSet<>();
    private final Set<StepProgress> announced = new HashSet<>();
    private int known;

    StepLedger(EngineListener listener) {
        this.listener = listener;
    }

    StepProgress add(StepName name) {
        known++;
        return new StepProgress(name, listener);
    }

    /** Raises the number of steps that will come, where the builder says it beforehand. */
    void expect(int steps) {
        known = Math.max(known, steps);
    }

    void begin(StepProgress step, Instant from, boolean cached) {
        announceFinished(step);
        boolean first = step.number() == 0;
        step.begin(from);
        if (cached) {
            step.markCached();
        }
        if (first) {
            started.add(step);
            step.number(started.size());
            if (!cached) {
                listener.stepStarted(step.snapshot(), step.number(), known);
            }
        }
    }

    void end(StepProgress step, Instant to) {
        step.end(to);
        step.endOutput();
        if (!announced.contains(step)) {
            unannounced.add(step);
        }
    }

    /** Tells that all steps that ended are finished, except one that goes on. */
    void announceFinished(@Nullable StepProgress except) {
        for (StepProgress step : List.copyOf(unannounced)) {
            if (step != except) {
                unannounced.remove(step);
                announced.add(step);
                listener.stepFinished(step.snapshot(), step.number(), known);
            }
        }
    }

    /** Returns the steps in the order of their start. */
    List<BuildStep> steps() {
        return started.stream().map(StepProgress::snapshot).toList();
    }

    /** Returns the step that started last, or {@code null}. */
    @Nullable
    StepProgress latest() {
        return started.isEmpty() ? null : started.get(started.size() - 1);
    }
}
