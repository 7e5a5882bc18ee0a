package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A digest of values. Records are taken apart into their components, so that one that is added later counts without
 * anybody thinking of it, and a text that rounds hides nothing.
 */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a JDK without SHA-256", e);
        }
    }

    /** Adds a record, a list, or a value whose text says all of it. */
    Fingerprint add(@Nullable Object value) {
        if (value instanceof Record taken) {
            open('r', taken.getClass().getName());
            for (RecordComponent component : taken.getClass().getRecordComponents()) {
                add(component(taken, component));
            }
        } else if (value instanceof List<?> list) {
            open('l', Integer.toString(list.size()));
            list.forEach(this::add);
        } else if (value == null) {
            open('n', "");
        } else {
            open('t', value.toString());
        }
        return this;
    }

    private static @Nullable Object component(Record taken, RecordComponent component) {
        try {
            return component.getAccessor().invoke(taken);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component that cannot be read: " + component, e);
        }
    }

    /** Adds a file with its content, or a folder with all that is in it; also that there is none. */
    Fingerprint addFile(Path place) {
        if (!Files.exists(place)) {
            open('n', place.toString());
            return this;
        }
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                open('f', place.relativize(file).toString());
                open('s', Long.toString(Files.size(file)));
                try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return this;
        } catch (IOException e) {
            throw new OptimizerException(
                    "Cannot read " + place + ", which decides what the image is: " + e.getMessage() + ".",
                    "Make it readable.",
                    e);
        }
    }

    /** Writes the kind and the length before a text: what follows it can never be taken for a part of it. */
    private void open(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((kind + Integer.toString(bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** Returns the digest itself, to add bytes to. */
    MessageDigest digest() {
        return digest;
    }

    /** Returns the digest of all that was added, and starts anew. */
    String finish() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
