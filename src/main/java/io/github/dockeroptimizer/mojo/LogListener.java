package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.docker.BuildStep;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.oci.ByteSize;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.pipeline.PipelineListener;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.report.Report;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log what a run is doing. Short steps are left to the summary; a step that runs a command is named when it
 * begins, and one that takes long says from time to time that it lives.
 */
final class LogListener implements PipelineListener {
    private static final long SIGN_OF_LIFE_NANOS = Duration.ofSeconds(15).toNanos();

    private final Log log;
    private final LongSupplier clock;
    private long stepStart;
    private long lastSign;
    private @Nullable ImageReference pulling;

    LogListener(Log log) {
        this(log, System::nanoTime);
    }

    LogListener(Log log, LongSupplier clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void planned(Report.Opening opening) {
        Summaries.print(opening, log);
    }

    @Override
    public void pulling(ImageReference reference, ByteSize done, ByteSize total) {
        if (!reference.equals(pulling)) {
            pulling = reference;
            lastSign = clock.getAsLong();
            log.info("Pull     " + reference);
        } else if (signDue()) {
            log.info("         " + done + " of " + total);
        }
    }

    @Override
    public void pulled(ImageReference reference, LocalImage image) {
        log.debug("pulled " + reference + " " + image.id());
    }

    @Override
    public void stepStarted(BuildStep step, int number, int known) {
        stepStart = clock.getAsLong();
        lastSign = stepStart;
        String line = StepLine.of(step.instruction());
        String place = "Step     " + number + " of " + known + "  ";
        if (line == null) {
            log.debug(place + step.instruction());
        } else {
            log.info(place + line);
        }
    }

    @Override
    public void stepOutput(BuildStep step, String line) {
        log.debug(line);
        if (!line.isBlank() && signDue()) {
            log.info(String.format(
                    Locale.ROOT,
                    "         %d s  %s",
                    seconds(clock.getAsLong() - stepStart),
                    StepLine.cut(line.strip())));
        }
    }

    @Override
    public void stepFinished(BuildStep step, int number, int known) {
        log.debug("step " + number + " of " + known + (step.cached() ? " cached  " : " done  ") + step.name());
    }

    @Override
    public void exporting(String what) {
        log.debug(what);
    }

    @Override
    public void awaitingHealth(HealthProbe probe) {
        log.info("Start    waiting for " + probe.awaited());
    }

    private boolean signDue() {
        long now = clock.getAsLong();
        if (now - lastSign < SIGN_OF_LIFE_NANOS) {
            return false;
        }
        lastSign = now;
        return true;
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }
}
