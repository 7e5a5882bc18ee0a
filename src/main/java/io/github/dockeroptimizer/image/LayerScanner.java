package io.github.dockeroptimizer.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a layer once, from its first byte to its last: entries, digests and compressed size come from one pass. */
final class LayerScanner {
    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";
    /** What the AUFS driver kept for itself, and layers still carry. */
    private static final String AUFS = ".wh..wh.";

    /** What a build leaves in an image for those who look at it. */
    private static final Set<String> TEXTS = Set.of(StartupArchive.OPTIONS, LinkedRuntime.NOTE);

    private static final int LONGEST_TEXT = 1 << 14;

    private final CompressedSizes sizes;
    private final GzipMeter meter;

    LayerScanner(CompressedSizes sizes, GzipMeter meter) {
        this.sizes = sizes;
        this.meter = meter;
    }

    /** Reads a layer that the archive holds as gzip: its compressed size is that of the blob. */
    ScannedLayer scanGzip(String archiveName, InputStream blob) throws IOException {
        BlockStream raw = new BlockStream(blob, null);
        // Closing it frees the inflater's native memory; the block stream below ignores it.
        try (GzipCompressorInputStream plain = ArchiveScanner.gunzip(raw)) {
            BlockStream content = new BlockStream(plain, null);
            List<TarItem> items = readItems(content);
            String diffId = content.finish();
            ArchiveDigests.verify(archiveName, raw.finish());
            long size = raw.total();
            return new ScannedLayer(diffId, items, () -> size);
        }
    }

    /** Reads a layer that the archive holds as plain tar: its size as gzip is remembered, or else measured. */
    ScannedLayer scanTar(String archiveName, InputStream blob) throws IOException {
        CompressedSizes.Entry known = sizes.find(archiveName);
        GzipMeter.Measurement measurement = known == null ? meter.start() : null;
        BlockStream content = new BlockStream(blob, measurement);
        List<TarItem> items = readItems(content);
        String diffId = content.finish();
        ArchiveDigests.verify(archiveName, diffId);
        if (measurement != null) {
            measurement.end();
            return new ScannedLayer(diffId, items, () -> {
                long bytes = measurement.bytes();
                sizes.store(archiveName, new CompressedSizes.Entry(diffId, bytes));
                return bytes;
            });
        }
        return new ScannedLayer(diffId, items, () -> remembered(archiveName, diffId, known));
    }

    private long remembered(String archiveName, String diffId, CompressedSizes.@Nullable Entry known)
            throws IOException {
        if (known != null && known.diffId().equals(diffId)) {
            return known.bytes();
        }
        sizes.forget(archiveName);
        throw new IOException(
                "the remembered size of " + archiveName + " was that of other bytes; it is forgotten now");
    }

    private static List<TarItem> readItems(InputStream layer) throws IOException {
        List<TarItem> items = new ArrayList<>();
        // Not closed: the archive around it goes on.
        TarArchiveInputStream tar = ArchiveScanner.tar(layer);
        TarArchiveEntry entry;
        while ((entry = tar.getNextEntry()) != null) {
            TarItem item = item(entry, tar);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private static @Nullable TarItem item(TarArchiveEntry entry, InputStream content) throws IOException {
        String path = TarPaths.absolute(entry.getName());
        String name = TarPaths.name(path);
        if (path.equals("/")) {
            return null;
        }
        if (name.equals(OPAQUE)) {
            return removal(TarPaths.parent(path), TarItem.Kind.OPAQUE);
        }
        if (name.startsWith(AUFS) || path.startsWith("/" + AUFS)) {
            return null;
        }
        if (name.startsWith(WHITEOUT)) {
            String hidden = name.substring(WHITEOUT.length());
            return removal(TarPaths.child(TarPaths.parent(path), hidden), TarItem.Kind.WHITEOUT);
        }
        TarItem.Kind kind = kind(entry);
        String link =
                switch (kind) {
                    case SYMLINK -> entry.getLinkName();
                    case HARD_LINK -> TarPaths.absolute(entry.getLinkName());
                    default -> null;
                };
        long size = kind == TarItem.Kind.FILE ? entry.getRealSize() : 0;
        boolean read = kind == TarItem.Kind.FILE && size <= LONGEST_TEXT && TEXTS.contains(path);
        return new TarItem(
                path,
                kind,
                size,
                entry.getMode() & 07777,
                entry.getLongUserId(),
                entry.getLongGroupId(),
                link,
                read ? new String(content.readAllBytes(), StandardCharsets.UTF_8) : null);
    }

    private static TarItem removal(String path, TarItem.Kind kind) {
        return new TarItem(path, kind, 0, 0, 0, 0, null, null);
    }

    private static TarItem.Kind kind(TarArchiveEntry entry) {
        if (entry.isDirectory()) {
            return TarItem.Kind.DIRECTORY;
        }
        if (entry.isSymbolicLink()) {
            return TarItem.Kind.SYMLINK;
        }
        if (entry.isLink()) {
            return TarItem.Kind.HARD_LINK;
        }
        boolean special = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
        return special ? TarItem.Kind.OTHER : TarItem.Kind.FILE;
    }
}
