package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers of real engines, byte for byte. */
final class Recordings {
    private Recordings() {}

    static String text(String name) {
        try (InputStream stream = requireNonNull(Recordings.class.getResourceAsStream("/docker-api/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Feeds a builder's recorded answer to its reader. */
    static void play(String text, BuildAnswer answer) {
        try (var items = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (items.hasNextValue()) {
                answer.accept(items.nextValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
