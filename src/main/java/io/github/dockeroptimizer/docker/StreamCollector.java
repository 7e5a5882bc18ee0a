package io.github.dockeroptimizer.docker;

import com.github.dockerjava.api.async.ResultCallback;
import io.github.dockeroptimizer.OptimizerException;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what a streaming command of docker-java brings, and waits for its end. Unlike docker-java's own callbacks it
 * logs nothing: an error is the caller's to report.
 */
final class StreamCollector<T> implements ResultCallback<T> {
    private final Consumer<T> consumer;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Closeable stream;
    private volatile @Nullable Throwable error;

    StreamCollector(Consumer<T> consumer) {
        this.consumer = consumer;
    }

    @Override
    public void onStart(Closeable closeable) {
        stream = closeable;
    }

    @Override
    public void onNext(T item) {
        consumer.accept(item);
    }

    @Override
    public void onError(Throwable throwable) {
        if (error == null) {
            error = throwable;
        }
        ended.countDown();
    }

    @Override
    public void onComplete() {
        ended.countDown();
    }

    @Override
    public void close() {
        ended.countDown();
    }

    /**
     * Waits for the end, and tells whether it came within the timeout; breaks the stream off where it did not.
     *
     * @throws RuntimeException the error that ended the stream, as docker-java threw it
     */
    boolean await(Duration timeout) {
        try {
            if (!ended.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                breakOff();
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            breakOff();
            throw new OptimizerException(
                    "The wait for the container engine was interrupted before its answer.", "Run the goal again.", e);
        }
        Throwable thrown = error;
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
        return true;
    }

    private void breakOff() {
        Closeable open = stream;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // It is given up anyway.
                error = e;
            }
        }
    }
}
