package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run holds in the engine: running requests and containers. They are let go of when it is closed, and when the
 * JVM ends before that; the last first, and within a bounded time.
 */
final class Resources implements AutoCloseable {
    private static final Duration LONGEST_RELEASE = Duration.ofSeconds(20);

    private final List<Held> held = new ArrayList<>();
    private @Nullable Thread hook;
    private boolean closed;

    /**
     * Something held; closing it releases it, once. It stays held until that is done: the end of the JVM waits for it, and
     * tries again what failed.
     */
    final class Held implements AutoCloseable {
        private final Runnable release;
        private boolean released;

        private Held(Runnable release) {
            this.release = release;
        }

        /** Releases it now. */
        @Override
        public synchronized void close() {
            if (!released && isHeld(this)) {
                release.run();
                released = true;
                forget();
            }
        }

        /** Tells that it has ended by itself; tells back whether it was still held. */
        boolean forget() {
            return Resources.this.forget(this);
        }
    }

    /**
     * Holds something.
     *
     * @param release how to let go of it; what it throws is ignored when it runs at the end
     * @throws OptimizerException when closed already; what was to be held is released
     */
    Held hold(Runnable release) {
        Held handle = new Held(release);
        synchronized (this) {
            if (!closed) {
                held.add(handle);
                registerHook();
                return handle;
            }
        }
        release.run();
        throw new OptimizerException(
                "The connection to the container engine is closed, an open one was expected.",
                "Run the goal again; it was ended while it worked.");
    }

    private synchronized boolean isHeld(Held handle) {
        return held.contains(handle);
    }

    private synchronized boolean forget(Held handle) {
        return held.remove(handle);
    }

    private void registerHook() {
        if (hook != null) {
            return;
        }
        Thread thread = new Thread(this::close, "docker-optimizer-cleanup");
        try {
            Runtime.getRuntime().addShutdownHook(thread);
            hook = thread;
        } catch (IllegalStateException e) {
            // The JVM is ending already; the sweep of the next run removes what is left.
            hook = null;
        }
    }

    @Override
    public void close() {
        Thread registered;
        synchronized (this) {
            closed = true;
            registered = hook;
            hook = null;
        }
        releaseAll();
        if (registered != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(registered);
            } catch (IllegalStateException e) {
                // The JVM is ending: the hook runs and finds nothing held.
            }
        }
    }

    private void releaseAll() {
        List<Held> last;
        synchronized (this) {
            last = new ArrayList<>(held);
        }
        Collections.reverse(last);
        Thread releaser = new Thread(() -> last.forEach(Resources::releaseQuietly), "docker-optimizer-release");
        releaser.setDaemon(true);
        releaser.start();
        try {
            releaser.join(LONGEST_RELEASE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void releaseQuietly(Held handle) {
        try {
            handle.close();
        } catch (RuntimeException e) {
            // Nobody is left to be told; the next run sweeps up.
        }
    }
}
