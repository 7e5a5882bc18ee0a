package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.OptimizerException;
import java.time.Duration;

/** The pauses between two looks at a container. */
final class Pause {
    private static final Duration SHORTEST = Duration.ofMillis(150);
    /** Whoever has waited long need not be asked so often: the times stay exact to two percent. */
    private static final int SHARE = 50;

    private Pause() {}

    static void after(Duration elapsed, Clock clock) {
        try {
            Duration share = elapsed.dividedBy(SHARE);
            clock.sleep(share.compareTo(SHORTEST) < 0 ? SHORTEST : share);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OptimizerException(
                    "The health of the image is not known: the wait was interrupted.", "Run the goal again.", e);
        }
    }
}
