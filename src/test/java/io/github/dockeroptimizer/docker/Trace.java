package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes messages of BuildKit's trace, for what no recorded build shows. */
final class Trace {
    private ByteArrayOutputStream message = new ByteArrayOutputStream();

    /** Adds a node; a second of zero means that it has not happened. */
    Trace vertex(String digest, String name, int started, int completed) {
        return vertex(digest, name, started, completed, "");
    }

    Trace failed(String digest, String name, String error) {
        return vertex(digest, name, 1, 2, error);
    }

    private Trace vertex(String digest, String name, int started, int completed, String error) {
        ByteArrayOutputStream vertex = new ByteArrayOutputStream();
        text(vertex, 1, digest);
        text(vertex, 3, name);
        if (started > 0) {
            bytes(vertex, 5, new byte[] {8, (byte) started});
        }
        if (completed > 0) {
            bytes(vertex, 6, new byte[] {8, (byte) completed});
        }
        text(vertex, 7, error);
        bytes(message, 1, vertex.toByteArray());
        return this;
    }

    Trace log(String vertex, byte[] output) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        text(log, 1, vertex);
        bytes(log, 4, output);
        bytes(message, 3, log.toByteArray());
        return this;
    }

    Trace warning(String text, String url) {
        ByteArrayOutputStream warning = new ByteArrayOutputStream();
        text(warning, 3, text);
        text(warning, 5, url);
        bytes(message, 4, warning.toByteArray());
        return this;
    }

    /** Returns the message as an item of a build's answer, and starts the next. */
    JsonNode item() {
        String aux = Base64.getEncoder().encodeToString(message.toByteArray());
        message = new ByteArrayOutputStream();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "moby.buildkit.trace")
                .put("aux", aux);
    }

    private static void text(ByteArrayOutputStream out, int field, String text) {
        bytes(out, field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(ByteArrayOutputStream out, int field, byte[] content) {
        out.write((field << 3) | 2);
        int length = content.length;
        while (length > 127) {
            out.write((length & 127) | 128);
            length >>>= 7;
        }
        out.write(length);
        out.writeBytes(content);
    }
}
