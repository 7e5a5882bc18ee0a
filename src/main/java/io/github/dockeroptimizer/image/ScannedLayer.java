package io.github.dockeroptimizer.image;

import java.io.IOException;
import java.util.List;

/**
 * What one pass over a layer's bytes showed.
 *
 * @param diffId the digest of its uncompressed bytes
 * @param items its entries in the order of the archive
 * @param compressedSize its size as gzip
 */
record ScannedLayer(String diffId, List<TarItem> items, CompressedSize compressedSize) {
    /** The size of a layer as gzip, which may still be under way. */
    interface CompressedSize {
        /** Returns the size in bytes, after waiting for it where need be. */
        long bytes() throws IOException;
    }

    /** Returns the sum of the sizes of its files. */
    long unpackedBytes() {
        return items.stream().mapToLong(TarItem::size).sum();
    }

    /** Returns the number of its files, directories and whiteouts not counted. */
    int fileCount() {
        return (int) items.stream()
                .filter(item -> !item.removes() && item.kind() != TarItem.Kind.DIRECTORY)
                .count();
    }
}
