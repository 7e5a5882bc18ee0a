package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.docker.ForwardingListener;
import io.github.dockeroptimizer.pipeline.CompareListener;
import java.time.Duration;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;

/** Tells the log how far a comparison is: whose turn it is, what runs, and how long it took. */
final class CompareLog extends ForwardingListener implements CompareListener {
    private final Log log;

    CompareLog(Log log) {
        super(new LogListener(log));
        this.log = log;
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
}
