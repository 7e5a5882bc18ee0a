package io.github.dockeroptimizer.image;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Measures how large streams are as gzip at its default level, on all processors and without keeping the result.
 *
 * <p>A stream is cut into blocks which are compressed side by side, each with the end of the block before it as
 * dictionary, as pigz and Podman's gzip writer do: the blocks put together are one valid gzip file, and its size is
 * what this class returns. It differs from a file written by one thread by a few bytes for each block.
 */
final class GzipMeter implements AutoCloseable {
    private static final int HEADER_AND_TRAILER = 18;
    private static final int WINDOW = 32 * 1024;

    private final ExecutorService workers;
    private final Semaphore room;

    /** Creates a meter with one thread per processor and a bounded number of blocks in flight. */
    GzipMeter() {
        int threads = Runtime.getRuntime().availableProcessors();
        workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "docker-optimizer-gzip");
            thread.setDaemon(true);
            return thread;
        });
        room = new Semaphore(threads * 8);
    }

    /** Starts the measurement of one stream. */
    Measurement start() {
        return new Measurement();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** The measurement of one stream, fed by one thread. */
    final class Measurement {
        private final List<Future<Long>> parts = new ArrayList<>();
        private @Nullable Block before;
        private @Nullable Block pending;

        /**
         * Takes the next block; its bytes must not change any more.
         *
         * @throws InterruptedIOException when the thread is interrupted while it waits for room
         */
        void block(byte[] bytes, int length) throws InterruptedIOException {
            // Held back by one: only the end of the stream tells which block is the last.
            if (pending != null) {
                submit(pending, false);
            }
            pending = new Block(bytes, length);
        }

        /** Tells that there are no more blocks. */
        void end() throws InterruptedIOException {
            submit(pending == null ? new Block(new byte[0], 0) : pending, true);
            pending = null;
            before = null;
        }

        /** Waits for the blocks, and returns the size of the stream as one gzip file. */
        long bytes() throws InterruptedIOException {
            long sum = HEADER_AND_TRAILER;
            for (Future<Long> part : parts) {
                try {
                    sum += part.get();
                } catch (InterruptedException e) {
                    throw interrupted(e);
                } catch (ExecutionException e) {
                    throw new IllegalStateException("cannot measure a block", e.getCause());
                }
            }
            return sum;
        }

        private void submit(Block block, boolean last) throws InterruptedIOException {
            Block dictionary = before;
            try {
                room.acquire();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            parts.add(workers.submit(() -> {
                try {
                    return deflatedSize(block, dictionary, last);
                } finally {
                    room.release();
                }
            }));
            before = block;
        }
    }

    /** Some bytes of a stream, in the order in which they came. */
    private static final class Block {
        private final byte[] bytes;
        private final int length;

        private Block(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException exception = new InterruptedIOException("interrupted while measuring a layer");
        exception.initCause(e);
        return exception;
    }

    private static long deflatedSize(Block block, @Nullable Block dictionary, boolean last) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            if (dictionary != null) {
                // Only the last block of a stream is short, so the block before is always a full one.
                deflater.setDictionary(dictionary.bytes, dictionary.length - WINDOW, WINDOW);
            }
            deflater.setInput(block.bytes, 0, block.length);
            if (last) {
                deflater.finish();
            }
            byte[] sink = new byte[WINDOW];
            long size = 0;
            int count;
            do {
                count = deflater.deflate(sink, 0, sink.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                size += count;
            } while (last ? !deflater.finished() : count == sink.length);
            return size;
        } finally {
            deflater.end();
        }
    }
}
