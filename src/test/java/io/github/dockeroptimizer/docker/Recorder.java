package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.oci.ByteSize;
import io.github.dockeroptimizer.oci.ImageReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that writes down what it hears, one line for each event. */
final class Recorder implements EngineListener {
    private final List<String> events = new CopyOnWriteArrayList<>();

    List<String> events() {
        return events;
    }

    @Override
    public void pulling(ImageReference reference, ByteSize done, ByteSize total) {
        events.add("pulling " + done.bytes() + " of " + total.bytes());
    }

    @Override
    public void pulled(ImageReference reference, LocalImage image) {
        events.add("pulled " + reference);
    }

    @Override
    public void stepStarted(BuildStep step, int number, int known) {
        events.add("start " + number + "/" + known + " " + step.name());
    }

    @Override
    public void stepOutput(BuildStep step, String line) {
        events.add("output " + step.position() + ": " + line);
    }

    @Override
    public void stepFinished(BuildStep step, int number, int known) {
        events.add((step.cached() ? "cached " : "finish ") + number + "/" + known + " " + step.name());
    }

    @Override
    public void exporting(String what) {
        events.add("export " + what);
    }
}
