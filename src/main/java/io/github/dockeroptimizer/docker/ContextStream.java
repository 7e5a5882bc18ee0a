package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/**
 * A build context as a tar archive that comes into being while it is read: at most a few blocks of it are in memory.
 *
 * <p>The Dockerfile is the first entry, its siblings follow. BuildKit tells an archive from a bare Dockerfile by the first 1024 bytes, so
 * that entry is a plain one, without extended headers. Owner, group and times are the same for every entry: two reads
 * of the same files give the same bytes. After an error the archive has no end, so that no engine builds half of it.
 */
final class ContextStream extends InputStream {
    /** The name the Dockerfile has in the archive, beside one that the user may have there. */
    static final String DOCKERFILE = ".docker-optimizer.Dockerfile";

    /** 1980-02-01: the first month that zip tools in the build can write down. */
    private static final long MODIFIED_MILLIS = 318_211_200_000L;

    private static final int CHUNK = 64 * 1024;

    private final @Nullable ContextFiles files;
    private final @Nullable InputStream frozen;
    private final boolean whole;
    private final Map<String, byte[]> dockerfiles;
    private final Map<String, byte[]> changes = new LinkedHashMap<>();
    private final Window window = new Window();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(window, StandardCharsets.UTF_8.name());
    private final byte[] chunk = new byte[CHUNK];
    private final ContextWeight weight = new ContextWeight();
    private boolean started;
    private boolean finished;
    private @Nullable ContextEntry current;
    private @Nullable InputStream content;
    private long missing;
    private long delivered;
    private volatile boolean cancelled;
    private volatile @Nullable OptimizerException failure;

    /** Creates the stream of what a request sends. */
    ContextStream(BuildRequest request) {
        this(
                dockerfiles(request),
                request.frozen() == null
                        ? new ContextFiles(request.contextRoot(), Dockerignore.parse(request.dockerignore()))
                        : null,
                request.frozen() == null ? null : request.frozen().open(),
                true);
        request.changes().forEach(change -> changes.put(change.name(), utf8(change.text())));
    }

    /** Creates the stream of files alone, without the end that an archive has. */
    static ContextStream entries(ContextFiles files) {
        return new ContextStream(Map.of(), files, null, false);
    }

    private ContextStream(
            Map<String, byte[]> dockerfiles,
            @Nullable ContextFiles files,
            @Nullable InputStream frozen,
            boolean whole) {
        this.dockerfiles = dockerfiles;
        this.files = files;
        this.frozen = frozen;
        this.whole = whole;
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    /** Returns the name that the Dockerfile of a request has in the archive. */
    static String dockerfile(BuildRequest request) {
        return name(Math.max(0, request.siblings().indexOf(request.dockerfile())));
    }

    private static Map<String, byte[]> dockerfiles(BuildRequest request) {
        List<String> texts = request.siblings().isEmpty() ? List.of(request.dockerfile()) : request.siblings();
        Map<String, byte[]> named = new LinkedHashMap<>();
        for (String text : texts) {
            named.put(name(named.size()), utf8(text));
        }
        return named;
    }

    private static String name(int index) {
        return index == 0 ? DOCKERFILE : DOCKERFILE + "." + index;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the number of bytes read so far. */
    long delivered() {
        return delivered;
    }

    /** Returns what of the files sent is large, the largest first. */
    List<ContextPart> largeParts() {
        return weight.parts();
    }

    /** Returns why the archive has no end, or {@code null}; HTTP clients wrap what a stream throws. */
    @Nullable
    OptimizerException failure() {
        return failure;
    }

    /** Lets the next read fail, which breaks off the request that sends this. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (window.isEmpty() && !finished) {
            produce();
        }
        int count = window.take(target, offset, length);
        delivered += Math.max(count, 0);
        return count;
    }

    private void produce() throws IOException {
        OptimizerException earlier = failure;
        if (earlier != null || cancelled) {
            throw new IOException("The build context was broken off", earlier);
        }
        try {
            if (content != null) {
                copy(content);
            } else if (!started) {
                started = true;
                putAll(dockerfiles);
            } else {
                putNext();
            }
        } catch (OptimizerException e) {
            failure = e;
            throw new IOException(e.problem(), e);
        }
    }

    private void putAll(Map<String, byte[]> texts) throws IOException {
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            putText(text.getKey(), text.getValue(), 0644);
        }
    }

    private void putText(String name, byte[] text, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(text.length);
        put(entry, mode);
        tar.write(text);
        tar.closeArchiveEntry();
    }

    private void putNext() throws IOException {
        if (frozen != null) {
            int count = frozen.read(chunk);
            if (count < 0) {
                putEnd();
            } else {
                window.write(chunk, 0, count);
            }
            return;
        }
        ContextEntry next = files == null ? null : files.next();
        if (next == null) {
            putEnd();
        } else if (!dockerfiles.containsKey(next.name())) {
            byte[] changed = changes.remove(next.name());
            if (changed != null) {
                putText(next.name(), changed, next.kind() == ContextEntry.Kind.FILE ? next.mode() : 0644);
                return;
            }
            switch (next.kind()) {
                case FOLDER -> put(new TarArchiveEntry(next.name() + "/"), next.mode());
                case LINK -> putLink(next);
                case FILE -> open(next);
            }
        }
    }

    /** A file that comes once more replaces what came before under its name. */
    private void putEnd() throws IOException {
        putAll(changes);
        if (whole) {
            tar.finish();
        }
        tar.flush();
        finished = true;
    }

    private void putLink(ContextEntry link) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(link.name(), TarConstants.LF_SYMLINK);
        try {
            entry.setLinkName(Files.readSymbolicLink(link.path()).toString().replace('\\', '/'));
        } catch (IOException e) {
            throw ContextFiles.unreadable(link.path(), e);
        }
        put(entry, 0777);
        tar.closeArchiveEntry();
    }

    private void open(ContextEntry file) throws IOException {
        try {
            content = Files.newInputStream(file.path());
        } catch (IOException e) {
            throw ContextFiles.unreadable(file.path(), e);
        }
        current = file;
        missing = file.size();
        weight.add(file.name(), file.size());
        TarArchiveEntry entry = new TarArchiveEntry(file.name());
        entry.setSize(file.size());
        put(entry, file.mode());
    }

    private void copy(InputStream source) throws IOException {
        ContextEntry file = Objects.requireNonNull(current);
        int count = missing == 0 ? 0 : readChunk(source, file);
        tar.write(chunk, 0, count);
        missing -= count;
        if (missing == 0) {
            source.close();
            content = null;
            tar.closeArchiveEntry();
        }
    }

    private int readChunk(InputStream source, ContextEntry file) {
        try {
            int count = source.read(chunk, 0, (int) Math.min(CHUNK, missing));
            if (count < 0) {
                throw new IOException("it became shorter while it was read");
            }
            return count;
        } catch (IOException e) {
            throw ContextFiles.unreadable(file.path(), e);
        }
    }

    private void put(TarArchiveEntry entry, int mode) throws IOException {
        entry.setMode(mode);
        entry.setIds(0, 0);
        entry.setNames("", "");
        entry.setModTime(MODIFIED_MILLIS);
        tar.putArchiveEntry(entry);
        if (entry.isDirectory()) {
            tar.closeArchiveEntry();
        }
    }

    @Override
    public void close() throws IOException {
        InputStream open = content;
        content = null;
        if (!finished) {
            cancelled = true;
        }
        if (open != null) {
            open.close();
        }
    }

    /** What the archive writer has written and the reader has not read yet. */
    private static final class Window extends ByteArrayOutputStream {
        private int taken;

        boolean isEmpty() {
            return taken == count;
        }

        int take(byte[] target, int offset, int length) {
            if (isEmpty()) {
                return -1;
            }
            int number = Math.min(length, count - taken);
            System.arraycopy(buf, taken, target, offset, number);
            taken += number;
            if (isEmpty()) {
                reset();
                taken = 0;
            }
            return number;
        }
    }
}
