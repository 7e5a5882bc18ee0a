package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.BuildStep;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The builds that share steps, one after the other. A step that an earlier build of the round ran is taken from the cache
 * by a later one; its time counts for both, as if each had been built alone.
 */
final class CompareRound {
    private final Map<String, Duration> ran = new HashMap<>();

    /** Returns how long a build would have taken alone, and remembers what its steps took. */
    Duration take(BuildResult result) {
        Duration sum = result.duration();
        for (BuildStep step : result.steps()) {
            if (step.cached()) {
                sum = sum.plus(ran.getOrDefault(key(step), Duration.ZERO));
            } else {
                ran.merge(key(step), step.duration(), CompareRound::longer);
            }
        }
        return sum;
    }

    /** Returns whether a build found steps in the cache that no build of this round ran: their times are not known. */
    boolean leavesOut(BuildResult result) {
        return result.steps().stream()
                .anyMatch(step ->
                        step.cached() && !step.instruction().startsWith("FROM ") && !ran.containsKey(key(step)));
    }

    private static String key(BuildStep step) {
        return step.stage() + " " + step.instruction();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
