package io.github.dockeroptimizer.docker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Reads the fields of one protocol buffers message in their wire form, without a schema. */
final class WireReader {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED32 = 5;

    private final byte[] bytes;
    private int at;
    private int field;
    private long number;
    private byte[] content = {};

    WireReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Goes to the next field and tells whether there is one.
     *
     * @throws IllegalArgumentException when the bytes are no message
     */
    boolean next() {
        if (at == bytes.length) {
            return false;
        }
        long tag = varint();
        field = (int) (tag >>> 3);
        number = 0;
        content = new byte[0];
        switch ((int) (tag & 7)) {
            case VARINT -> number = varint();
            case FIXED64 -> content = take(8);
            case LENGTH_DELIMITED -> content = take(varint());
            case FIXED32 -> content = take(4);
            default -> throw new IllegalArgumentException("unknown wire type " + (tag & 7));
        }
        return true;
    }

    int field() {
        return field;
    }

    long number() {
        return number;
    }

    byte[] bytes() {
        return content.clone();
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Returns a field of type {@code google.protobuf.Timestamp}. */
    Instant instant() {
        WireReader timestamp = new WireReader(content);
        long seconds = 0;
        long nanos = 0;
        while (timestamp.next()) {
            switch (timestamp.field()) {
                case 1 -> seconds = timestamp.number();
                case 2 -> nanos = timestamp.number();
                default -> {}
            }
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = take(1)[0];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number has more than ten bytes");
    }

    private byte[] take(long length) {
        if (length < 0 || length > bytes.length - at) {
            throw new IllegalArgumentException("the message ends within a field");
        }
        int from = at;
        at += (int) length;
        return Arrays.copyOfRange(bytes, from, at);
    }
}
