package io.github.dockeroptimizer.image;

import io.github.dockeroptimizer.oci.ByteSize;
import io.github.dockeroptimizer.oci.Platform;
import java.util.List;

/**
 * What an image is, read once from its archive: configuration, layers, and the file tree its user sees.
 *
 * @param imageId the id the engine gives it, or the digest of its configuration when read from a file
 * @param platform what it is made for
 * @param config how it starts
 * @param layers its layers, lowest first
 * @param files the files of the merged file system, sorted by path; directories included
 * @param deadFiles files in some layer that the merged file system no longer shows, largest first
 */
public record ImageSnapshot(
        String imageId,
        Platform platform,
        ImageConfig config,
        List<Layer> layers,
        List<FileEntry> files,
        List<DeadFile> deadFiles) {
    /** Copies the lists. */
    public ImageSnapshot {
        layers = List.copyOf(layers);
        files = List.copyOf(files);
        deadFiles = List.copyOf(deadFiles);
    }

    /** Returns the sum of the sizes of the files in all layers, uncompressed: what {@code maxImageSize} means. */
    public ByteSize unpackedSize() {
        return new ByteSize(layers.stream().mapToLong(Layer::unpackedBytes).sum());
    }

    /** Returns the sum of the layers as gzip blobs: what a registry transfers. */
    public ByteSize compressedSize() {
        return new ByteSize(layers.stream().mapToLong(Layer::compressedBytes).sum());
    }

    /** Returns the bytes in layers that the merged file system no longer shows. */
    public ByteSize deadSize() {
        return new ByteSize(deadFiles.stream().mapToLong(DeadFile::size).sum());
    }
}
