package io.github.dockeroptimizer.docker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step while the builder works on it. A builder may begin, end and take up a step again. */
final class StepProgress {
    /** How many lines of a step are kept: enough for what a compiler says of a failed build. */
    private static final int LINES_KEPT = 200;

    private final StepName name;
    private final LineTail output;
    private Duration earlier = Duration.ZERO;
    private @Nullable Instant started;
    private @Nullable Instant completed;
    private boolean cached;
    private int number;

    StepProgress(StepName name, EngineListener listener) {
        this.name = name;
        this.output = new LineTail(LINES_KEPT, line -> listener.stepOutput(snapshot(), line));
    }

    /** Returns the step with what is known of it now. */
    BuildStep snapshot() {
        return new BuildStep(
                name.stage(), name.position(), name.instruction(), cached, cached ? Duration.ZERO : duration());
    }

    private Duration duration() {
        Instant from = started;
        Instant to = completed;
        return from == null || to == null ? earlier : earlier.plus(Duration.between(from, to));
    }

    /** Takes over the times of a step that began, or began again. */
    void begin(Instant from) {
        if (completed != null && !from.equals(started)) {
            earlier = duration();
        }
        started = from;
        completed = null;
    }

    void end(Instant to) {
        completed = to;
    }

    void markCached() {
        cached = true;
    }

    /** Returns the place in the order of starts, from 1; zero when it has not started. */
    int number() {
        return number;
    }

    void number(int place) {
        number = place;
    }

    void print(byte[] text) {
        output.append(text);
    }

    void endOutput() {
        output.flush();
    }

    List<String> lastLines() {
        return output.lines();
    }
}
