package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.json.LightJson;
import io.github.dockeroptimizer.oci.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks an engine on a local socket who it is and which images it holds: HTTP/1.0 by the JDK alone. Loading docker-java
 * takes longer than a run that changes nothing may take.
 */
final class SocketDoor {
    /** What an image's name or id consists of; anything else would need an encoding. */
    private static final Pattern REFERENCE = Pattern.compile("[\\w.:/@+-]+");

    private static final String HEAD_END = "\r\n\r\n";
    private static final String PODMAN_HEADER = "\r\nlibpod-api-version:";

    private final Path socket;

    SocketDoor(Path socket) {
        this.socket = socket;
    }

    /**
     * An answer of the engine.
     *
     * @param head its status line and headers in lower case
     * @param body one character for each byte
     */
    private record Answer(int status, String head, String body) {
        Map<?, ?> json() throws IOException {
            return LightJson.object(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    /**
     * Returns who answers.
     *
     * @throws IOException when nobody does, or not as an engine would
     */
    EngineInfo info(Handshake handshake) throws IOException {
        Answer answer = get("/version");
        if (answer.status() != 200) {
            throw new IOException("HTTP status " + answer.status());
        }
        return handshake.info(answer.json(), answer.head().contains(PODMAN_HEADER));
    }

    /**
     * Returns an image the engine holds, or {@code null} where it says that it holds none.
     *
     * @throws IOException when it says neither
     */
    @Nullable
    LocalImage findImage(String apiVersion, String referenceOrId) throws IOException {
        if (!REFERENCE.matcher(referenceOrId).matches()) {
            throw new IOException("a name that needs an encoding");
        }
        Answer answer = get("/v" + apiVersion + "/images/" + referenceOrId + "/json");
        if (answer.status() == 404) {
            return null;
        }
        if (answer.status() != 200) {
            throw new IOException("HTTP status " + answer.status());
        }
        Map<?, ?> image = answer.json();
        Map<?, ?> config = image.get("Config") instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> files = image.get("RootFS") instanceof Map<?, ?> map ? map : Map.of();
        String variant = LightJson.text(image, "Variant", "");
        return new LocalImage(
                LightJson.text(image, "Id", ""),
                LightJson.texts(image, "RepoTags"),
                LightJson.texts(image, "RepoDigests"),
                new Platform(
                        LightJson.text(image, "Os", "linux"),
                        LightJson.text(image, "Architecture", "amd64"),
                        variant.isEmpty() ? null : variant),
                LightJson.texts(files, "Layers"),
                LightJson.texts(config, "Env"));
    }

    private Answer get(String path) throws IOException {
        byte[] bytes;
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            String request = "GET " + path + " HTTP/1.0\r\nHost: localhost" + HEAD_END;
            ByteBuffer buffer = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            bytes = Channels.newInputStream(channel).readAllBytes();
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(HEAD_END);
        String[] status = text.split(" ", 3);
        if (end < 0 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
            throw new IOException("an answer that is no HTTP");
        }
        return new Answer(
                Integer.parseInt(status[1]),
                text.substring(0, end).toLowerCase(Locale.ROOT),
                text.substring(end + HEAD_END.length()));
    }
}
