package io.github.dockeroptimizer.image;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the archive of an image, once and as a stream: neither a layer nor a file of it is ever held in memory or
 * written to disk.
 *
 * <p>Understood are the archives of {@code docker save} of all engines (with a folder per layer up to version 24, with
 * OCI blobs from 25 on, with compressed blobs on the containerd image store), of Podman, Kaniko and Jib, and OCI layouts
 * in one file; each also as gzip. Every layer is compared with the digest that the image's configuration has for it.
 */
public final class ImageArchiveReader {
    private final CompressedSizes sizes;

    /**
     * Creates a reader.
     *
     * @param sizes remembers what layers measure as gzip; measuring costs more than all the rest
     */
    public ImageArchiveReader(CompressedSizes sizes) {
        this.sizes = sizes;
    }

    /**
     * Reads an archive file.
     *
     * @param platform which image to take where the file has one for several platforms, or {@code null}
     * @throws OptimizerException when there is no such file, or it is no sound archive of one image
     */
    public ImageSnapshot read(Path archive, @Nullable Platform platform) {
        if (Files.notExists(archive) || Files.isDirectory(archive)) {
            throw new OptimizerException(
                    Files.isDirectory(archive)
                            ? "The image archive " + archive + " is a folder, a file was expected."
                            : "There is no image archive " + archive + ".",
                    "Check the path given by `<archive>` or `-Ddocker-optimizer.archive`.");
        }
        try (InputStream in = Files.newInputStream(archive)) {
            return read(in, platform);
        } catch (IOException e) {
            throw new OptimizerException(
                    "The image archive " + archive + " cannot be opened: " + e.getMessage() + ".",
                    "Check the path given by `<archive>` or `-Ddocker-optimizer.archive`.",
                    e);
        }
    }

    /**
     * Reads an archive to its end; closing it stays with the caller. The snapshot has the digest of the configuration
     * as its id, and no layer is marked as base: see {@link ImageSnapshot#withBase}.
     *
     * @param platform which image to take where the archive has one for several platforms, or {@code null}
     * @throws OptimizerException when it is no sound archive of one image; a part of an image is never returned
     */
    public ImageSnapshot read(InputStream archive, @Nullable Platform platform) {
        try (GzipMeter meter = new GzipMeter()) {
            ArchiveContents contents = new ArchiveScanner(new LayerScanner(sizes, meter)).scan(archive);
            return snapshot(contents, platform);
        } catch (ArchiveContents.ZstdLayerException e) {
            throw new OptimizerException(
                    "The image archive cannot be read: " + e.getMessage() + ", which this plugin does not unpack.",
                    "Build the image with `compression=gzip`, or load it into an engine and inspect it there.",
                    e);
        } catch (IOException e) {
            throw new OptimizerException(
                    "The image archive ends early or is damaged: " + e.getMessage() + ".",
                    "Save the image again with `docker save`, and check that there is room on the disk.",
                    e);
        }
    }

    private static ImageSnapshot snapshot(ArchiveContents contents, @Nullable Platform platform) throws IOException {
        ImageDocuments.Found found = new ImageDocuments(contents, platform).find();
        byte[] document = contents.document(found.config());
        ArchiveDigests.verify(found.config(), ArchiveDigests.of(document));
        ImageConfigReader config = new ImageConfigReader(document);
        List<ScannedLayer> scanned = layers(contents, found.layers(), config.diffIds());
        List<String> createdBy = config.createdBy();
        LayerMerger merger = new LayerMerger();
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < scanned.size(); i++) {
            ScannedLayer layer = scanned.get(i);
            merger.add(layer.items());
            layers.add(new Layer(
                    layer.diffId(),
                    layer.unpackedBytes(),
                    layer.compressedSize().bytes(),
                    createdBy.get(i),
                    false,
                    layer.fileCount()));
        }
        return new ImageSnapshot(
                ArchiveDigests.of(document),
                config.platform(),
                config.config(),
                layers,
                merger.files(),
                merger.deadFiles());
    }

    private static List<ScannedLayer> layers(ArchiveContents contents, List<String> names, List<String> diffIds)
            throws IOException {
        if (names.size() != diffIds.size()) {
            throw new IOException(
                    "its manifest names " + names.size() + " layers, its configuration " + diffIds.size());
        }
        List<ScannedLayer> layers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ScannedLayer layer = contents.layer(names.get(i));
            if (!layer.diffId().equals(diffIds.get(i))) {
                throw new IOException("the bytes of layer " + names.get(i) + " have the digest " + layer.diffId()
                        + " and not " + diffIds.get(i));
            }
            layers.add(layer);
        }
        return layers;
    }
}
