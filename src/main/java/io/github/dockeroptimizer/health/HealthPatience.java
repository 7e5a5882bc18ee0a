package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.oci.ImageConfig;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long an image's own health check would wait for the application. An observation asks far more often than that, so
 * the engine may say {@code unhealthy} long before it would in production; until this time the word is not final.
 *
 * @param healthcheck what the image declares, or {@code null}
 */
record HealthPatience(ImageConfig.@Nullable Healthcheck healthcheck) {
    private static final long DEFAULT_INTERVAL_MILLIS = 30_000;
    private static final int DEFAULT_RETRIES = 3;

    /** Returns whether the image declares a health check. */
    boolean declared() {
        return healthcheck != null;
    }

    /** Returns the time from the start after which failures would have made the container unhealthy anyway. */
    Duration untilFinal() {
        if (healthcheck == null) {
            return Duration.ZERO;
        }
        long interval = healthcheck.intervalMillis() == 0 ? DEFAULT_INTERVAL_MILLIS : healthcheck.intervalMillis();
        int retries = healthcheck.retries() == 0 ? DEFAULT_RETRIES : healthcheck.retries();
        return Duration.ofMillis(healthcheck.startPeriodMillis() + retries * interval);
    }
}
