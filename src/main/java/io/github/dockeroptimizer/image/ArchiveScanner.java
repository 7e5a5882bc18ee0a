package io.github.dockeroptimizer.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Reads an archive from its first byte to its last. Layers may come before the documents that name them, so what a
 * part is follows from its first bytes alone.
 */
final class ArchiveScanner {
    /** Registries refuse manifests over 4 MiB; configurations stay far below. */
    private static final int DOCUMENT_LIMIT = 4 << 20;

    private static final int HEAD = 512;

    private final LayerScanner layers;
    private final ArchiveContents contents = new ArchiveContents();

    ArchiveScanner(LayerScanner layers) {
        this.layers = layers;
    }

    /** Reads the archive, plain or gzip, up to its end. */
    ArchiveContents scan(InputStream archive) throws IOException {
        PushbackInputStream in =
                new PushbackInputStream(new BufferedInputStream(archive, BlockStream.BLOCK_SIZE), HEAD);
        if (isGzip(peek(in))) {
            try (GzipCompressorInputStream plain = gunzip(in)) {
                scanTar(new BufferedInputStream(plain, BlockStream.BLOCK_SIZE));
            }
        } else {
            scanTar(in);
        }
        return contents;
    }

    /** Returns a reader of gzip files, also of those in several members, as parallel writers make them. */
    static GzipCompressorInputStream gunzip(InputStream in) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get();
    }

    /** Returns a reader of tar archives as container tools write them. */
    static TarArchiveInputStream tar(InputStream in) {
        // Lenient: owners and times out of range do not concern us, and the digests show what is really damaged.
        return new TarArchiveInputStream(in, 512, 512, StandardCharsets.UTF_8.name(), true);
    }

    private void scanTar(InputStream in) throws IOException {
        // Not closed: the stream is the caller's.
        TarArchiveInputStream tar = tar(in);
        TarArchiveEntry entry;
        while ((entry = tar.getNextEntry()) != null) {
            String path = TarPaths.absolute(entry.getName());
            if (entry.isSymbolicLink()) {
                contents.addLink(
                        path.substring(1),
                        TarPaths.target(path, entry.getLinkName()).substring(1));
            } else if (entry.isLink()) {
                contents.addLink(
                        path.substring(1),
                        TarPaths.absolute(entry.getLinkName()).substring(1));
            } else if (entry.isFile()) {
                scanPart(path.substring(1), entry.getSize(), tar);
            }
        }
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void scanPart(String name, long size, InputStream tar) throws IOException {
        PushbackInputStream part = new PushbackInputStream(tar, HEAD);
        byte[] head = peek(part);
        if (isGzip(head)) {
            contents.addLayer(name, layers.scanGzip(name, part));
        } else if (isTar(head)) {
            contents.addLayer(name, layers.scanTar(name, part));
        } else if (isZstd(head)) {
            contents.addZstd(name);
        } else if (head.length > 0 && (head[0] == '{' || head[0] == '[') && size <= DOCUMENT_LIMIT) {
            byte[] bytes = part.readAllBytes();
            ArchiveDigests.verify(name, ArchiveDigests.of(bytes));
            contents.addDocument(name, bytes);
        }
    }

    private static byte[] peek(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        in.unread(head);
        return head;
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    private static boolean isZstd(byte[] head) {
        return head.length > 4
                && (head[0] & 0xff) == 0x28
                && (head[1] & 0xff) == 0xb5
                && head[2] == 0x2f
                && (head[3] & 0xff) == 0xfd;
    }

    /** Returns whether a part begins like a tar: with a header whose checksum is right, or with the end mark. */
    private static boolean isTar(byte[] head) {
        if (head.length < HEAD) {
            return false;
        }
        try {
            return Arrays.equals(head, new byte[HEAD]) || TarUtils.verifyCheckSum(head);
        } catch (IllegalArgumentException e) {
            return false; // No number where the checksum would stand.
        }
    }
}
