package io.github.dockeroptimizer.inside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What {@code InputStream} itself can do from Java 9 on. */
final class Streams {
    private Streams() {}

    static byte[] bytes(InputStream from) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(from, bytes);
        return bytes.toByteArray();
    }

    static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[1 << 14];
        for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            to.write(buffer, 0, length);
        }
    }
}
