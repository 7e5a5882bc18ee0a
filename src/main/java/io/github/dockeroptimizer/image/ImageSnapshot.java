package io.github.dockeroptimizer.image;

import io.github.dockeroptimizer.oci.ByteSize;
import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** Returns this snapshot under the id that an engine gives the image. */
    public ImageSnapshot withImageId(String newImageId) {
        return new ImageSnapshot(newImageId, platform, config, layers, files, deadFiles);
    }

    /**
     * Returns this snapshot with those lowest layers marked as base that it shares with the base image.
     *
     * @param baseDiffIds the digests of the uncompressed layers of the base image, lowest first
     */
    public ImageSnapshot withBase(List<String> baseDiffIds) {
        List<Layer> marked = new ArrayList<>();
        boolean base = true;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            base &= i < baseDiffIds.size() && baseDiffIds.get(i).equals(layer.diffId());
            marked.add(layer.withBase(base));
        }
        return new ImageSnapshot(imageId, platform, config, marked, files, deadFiles);
    }

    /** Returns the content of one of the few small files that are read, or {@code null} where it is not there. */
    public @Nullable String text(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(FileEntry::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Returns the sum of the sizes of the files in the merged file system. */
    public ByteSize mergedSize() {
        return new ByteSize(files.stream().mapToLong(FileEntry::size).sum());
    }
}
