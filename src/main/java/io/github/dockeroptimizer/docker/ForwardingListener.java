package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.oci.ByteSize;
import io.github.dockeroptimizer.oci.ImageReference;

/** Tells another listener all it hears; for those who want to hear one thing besides. */
public abstract class ForwardingListener implements EngineListener {
    private final EngineListener listener;

    /** Creates a listener in front of another. */
    protected ForwardingListener(EngineListener listener) {
        this.listener = listener;
    }

    @Override
    public void pulling(ImageReference reference, ByteSize done, ByteSize total) {
        listener.pulling(reference, done, total);
    }

    @Override
    public void pulled(ImageReference reference, LocalImage image) {
        listener.pulled(reference, image);
    }

    @Override
    public void stepStarted(BuildStep step, int number, int known) {
        listener.stepStarted(step, number, known);
    }

    @Override
    public void stepOutput(BuildStep step, String line) {
        listener.stepOutput(step, line);
    }

    @Override
    public void stepFinished(BuildStep step, int number, int known) {
        listener.stepFinished(step, number, known);
    }

    @Override
    public void exporting(String what) {
        listener.exporting(what);
    }
}
