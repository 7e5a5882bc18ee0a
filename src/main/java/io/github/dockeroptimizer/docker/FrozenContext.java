package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A copy of a context's files as they are at one moment, to build from it several times: a log that grows in the project
 * meanwhile, or somebody's next change, does not make one build differ from another.
 *
 * <p>It lies in a file that has no name any more: nothing of it is left however the process ends.
 */
public final class FrozenContext implements AutoCloseable {
    private final FileChannel entries;
    private final long size;

    private FrozenContext(FileChannel entries, long size) {
        this.entries = entries;
        this.size = size;
    }

    /**
     * Copies a context.
     *
     * @param contextRoot the folder
     * @param dockerignore the text that decides which of its files are copied
     * @throws OptimizerException when a file cannot be read, or the copy cannot be written
     */
    public static FrozenContext of(Path contextRoot, String dockerignore) {
        ContextStream entries = ContextStream.entries(new ContextFiles(contextRoot, Dockerignore.parse(dockerignore)));
        try {
            // Made with rights for its owner alone, and by this option without a name as soon as it is open.
            Path file = Files.createTempFile("docker-optimizer", ".context");
            FileChannel copy = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            try {
                entries.transferTo(Channels.newOutputStream(copy));
                return new FrozenContext(copy, copy.position());
            } catch (IOException e) {
                copy.close();
                throw e;
            }
        } catch (IOException e) {
            OptimizerException unreadable = entries.failure();
            throw unreadable == null
                    ? new OptimizerException(
                            "The files of " + contextRoot + " cannot be copied to "
                                    + System.getProperty("java.io.tmpdir") + ": " + e.getMessage() + ".",
                            "Make room there, or name another folder with `-Djava.io.tmpdir=...` in `MAVEN_OPTS`.",
                            e)
                    : unreadable;
        }
    }

    /** Returns a stream of the copy, independent of others; entries of an archive without its end. */
    InputStream open() {
        return new InputStream() {
            private long position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int room = (int) Math.min(length, size - position);
                int count = room <= 0 ? -1 : entries.read(ByteBuffer.wrap(target, offset, room), position);
                position += Math.max(0, count);
                return count;
            }
        };
    }

    @Override
    public void close() {
        try {
            entries.close();
        } catch (IOException e) {
            // The file has no name and no reader any more.
            return;
        }
    }
}
