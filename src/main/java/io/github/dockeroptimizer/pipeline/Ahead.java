package io.github.dockeroptimizer.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that a thread of its own does while others go on; closing it waits until it has ended. */
final class Ahead<T> implements AutoCloseable {
    private final CompletableFuture<T> result;

    private Ahead(CompletableFuture<T> result) {
        this.result = result;
    }

    /**
     * Begins work.
     *
     * @param name what threads are called, for those who look at a JVM that hangs
     */
    static <T> Ahead<T> begin(String name, Supplier<T> work) {
        return new Ahead<>(CompletableFuture.supplyAsync(work, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        }));
    }

    /** Returns what came of it, as soon as that is there, or throws what the work has thrown. */
    T get() {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        result.handle((value, failure) -> null).join();
    }
}
