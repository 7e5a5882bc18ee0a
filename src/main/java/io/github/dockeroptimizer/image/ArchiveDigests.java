package io.github.dockeroptimizer.image;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what archives say of their parts with the parts: a damaged archive is never taken for a sound one. */
final class ArchiveDigests {
    private static final Pattern BLOB = Pattern.compile("(?:blobs/sha256/|sha256:)?([0-9a-f]{64})(?:\\.json)?");

    private ArchiveDigests() {}

    /** Returns {@code sha256:} and the 64 hexadecimal digits of the digest of the bytes. */
    static String of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Checks a part of the archive against the digest in its name, where its name is that of a blob or configuration.
     *
     * @param digest the digest of the bytes that were read
     */
    static void verify(String archiveName, String digest) throws IOException {
        Matcher blob = BLOB.matcher(archiveName);
        if (blob.matches() && !digest.equals("sha256:" + blob.group(1))) {
            throw new IOException("the bytes of " + archiveName + " have the digest " + digest);
        }
    }
}
