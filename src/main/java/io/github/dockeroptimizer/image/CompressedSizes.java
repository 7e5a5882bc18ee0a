package io.github.dockeroptimizer.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how large layers are as gzip, so that a base image is compressed once and not at every build.
 *
 * <p>One tiny file per layer, named by the digest under which archives hold the layer. That name is known before the
 * layer is read but need not be the digest of its bytes, so each file also says which bytes were measured: a reader
 * that read other bytes must not use the size. Several processes may use the directory at once. A directory that
 * cannot be written costs time, never a build.
 */
public final class CompressedSizes {
    /** A memory that remembers nothing. */
    public static final CompressedSizes NONE = new CompressedSizes(null);

    private static final Pattern DIGEST = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");
    private static final Pattern LINE = Pattern.compile("(sha256:[0-9a-f]{64}) (\\d{1,18})\\R?");

    private final @Nullable Path directory;

    private CompressedSizes(@Nullable Path directory) {
        this.directory = directory;
    }

    /**
     * Returns the memory that a directory holds.
     *
     * @param directory where the files lie; made when first needed
     */
    public static CompressedSizes in(Path directory) {
        return new CompressedSizes(directory);
    }

    /**
     * A measured layer.
     *
     * @param diffId the digest of the bytes that were measured
     * @param bytes their size as gzip
     */
    record Entry(String diffId, long bytes) {}

    /** Returns what is known of the layer that an archive holds under a name, or {@code null} where nothing is. */
    @Nullable
    Entry find(String archiveName) {
        Path file = file(archiveName);
        if (file == null || !Files.isRegularFile(file)) {
            return null;
        }
        try {
            Matcher line = LINE.matcher(Files.readString(file));
            return line.matches() ? new Entry(line.group(1), Long.parseLong(line.group(2))) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Remembers the size of the layer that an archive holds under a name. */
    void store(String archiveName, Entry entry) {
        Path file = file(archiveName);
        if (file == null) {
            return;
        }
        try {
            Path folder = Files.createDirectories(directory);
            Path fresh = Files.createTempFile(folder, ".new", null);
            Files.writeString(fresh, entry.diffId() + " " + entry.bytes() + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Measured again next time.
        }
    }

    /** Forgets what is known of a layer. */
    void forget(String archiveName) {
        Path file = file(archiveName);
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A file that cannot be deleted is overwritten by the next measurement.
        }
    }

    private @Nullable Path file(String archiveName) {
        Matcher digest = DIGEST.matcher(archiveName);
        return directory == null || !digest.find() ? null : directory.resolve(digest.group());
    }
}
