package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.docker.BuildStep;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.oci.ByteSize;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.pipeline.CompareListener;
import java.time.Duration;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/** Tells the log how far a comparison is: whose turn it is, what runs, and how long it took. */
final class CompareLog implements CompareListener {
    private final Log log;
    private final LogListener steps;

    CompareLog(Log log) {
        this.log = log;
        this.steps = new LogListener(log);
    }

    @Override
    public void turn(String what, String image, int number, int of) {
        log.info("Compare  " + image + ": " + what + " (" + number + " of " + of + ")");
    }

    @Override
    public void took(Duration duration) {
        log.info(String.format(Locale.ROOT, "         %.1f s", duration.toMillis() / 1_000.0));
    }

    @Override
    public void failed(String image, OptimizerException reason) {
        log.debug(reason);
        OptimizerException told =
                reason instanceof BuildFailedException failure ? BuildFailures.explained(failure) : reason;
        log.warn("Compare  " + image + " failed: " + told.getMessage());
    }

    @Override
    public void note(String image, String note) {
        log.debug(image + ": " + note);
    }

    @Override
    public void pulling(ImageReference reference, ByteSize done, ByteSize total) {
        steps.pulling(reference, done, total);
    }

    @Override
    public void pulled(ImageReference reference, LocalImage image) {
        steps.pulled(reference, image);
    }

    @Override
    public void stepStarted(BuildStep step, int number, int known) {
        steps.stepStarted(step, number, known);
    }

    @Override
    public void stepOutput(BuildStep step, String line) {
        steps.stepOutput(step, line);
    }

    @Override
    public void stepFinished(BuildStep step, int number, int known) {
        steps.stepFinished(step, number, known);
    }

    @Override
    public void exporting(String what) {
        steps.exporting(what);
    }
}
