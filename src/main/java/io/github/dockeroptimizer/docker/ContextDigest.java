package io.github.dockeroptimizer.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** The digest of what a build would send: the Dockerfile, and every file of the context with its path and mode. */
public final class ContextDigest {
    private ContextDigest() {}

    /**
     * Adds a build's context to a digest, the very bytes that the engine would get.
     *
     * @throws io.github.dockeroptimizer.OptimizerException when a file cannot be read; it names the file
     */
    public static void add(BuildRequest request, MessageDigest digest) {
        ContextStream context = new ContextStream(request);
        try (InputStream stream = new DigestInputStream(context, digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            if (context.failure() != null) {
                throw context.failure();
            }
            throw new UncheckedIOException(e);
        }
    }
}
