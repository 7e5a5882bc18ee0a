package io.github.dockeroptimizer.docker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a field of a protocol buffers message in its wire form. */
final class WireText {
    private static final int LENGTH_DELIMITED = 2;

    private WireText() {}

    static byte[] field(int number, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write((number << 3) | LENGTH_DELIMITED);
        int length = bytes.length;
        while (length > 0x7f) {
            message.write((length & 0x7f) | 0x80);
            length >>>= 7;
        }
        message.write(length);
        message.writeBytes(bytes);
        return message.toByteArray();
    }
}
