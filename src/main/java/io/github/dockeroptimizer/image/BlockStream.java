package io.github.dockeroptimizer.image;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source in large blocks, and digests and measures every byte that passes, skipped ones included. Its reader
 * may therefore skip what it does not need without anything being left out of the digest.
 */
final class BlockStream extends InputStream {
    /** Large enough that neither the digest nor the compression notices the seams. */
    static final int BLOCK_SIZE = 256 * 1024;

    private final InputStream source;
    private final GzipMeter.@Nullable Measurement measurement;
    private final MessageDigest digest;
    private byte[] block = new byte[BLOCK_SIZE];
    private int position;
    private int limit;
    private long total;

    /**
     * Creates a stream over a source, which stays the caller's to close.
     *
     * @param measurement what measures the blocks as gzip, or {@code null} where nobody asks
     */
    BlockStream(InputStream source, GzipMeter.@Nullable Measurement measurement) {
        this.source = source;
        this.measurement = measurement;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads what is left, and returns the digest of all bytes: {@code sha256:} and 64 hexadecimal digits. */
    String finish() throws IOException {
        while (fill()) {
            position = limit;
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the number of bytes read from the source so far. */
    long total() {
        return total;
    }

    @Override
    public int read() throws IOException {
        return fill() ? block[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(block, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long left = count;
        while (left > 0 && fill()) {
            int step = (int) Math.min(left, limit - position);
            position += step;
            left -= step;
        }
        return Math.max(0, count - left);
    }

    @Override
    public int available() {
        return limit - position;
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        if (measurement != null && limit > 0) {
            // The measurement still reads the old block in its own thread.
            block = new byte[BLOCK_SIZE];
        }
        position = 0;
        limit = source.readNBytes(block, 0, BLOCK_SIZE);
        if (limit == 0) {
            return false;
        }
        total += limit;
        digest.update(block, 0, limit);
        if (measurement != null) {
            measurement.block(block, limit);
        }
        return true;
    }
}
