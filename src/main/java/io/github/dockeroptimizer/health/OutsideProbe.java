package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.docker.HostPort;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks an application from outside its container, through a published port and past any proxy. */
final class OutsideProbe {
    private static final int TIMEOUT_MILLIS = 4_000;
    private static final int SHOWN_BYTES = 500;

    private final String path;
    private final int statusBelow;

    OutsideProbe(HealthSettings settings) {
        this.path = settings.path();
        this.statusBelow = settings.statusBelow();
    }

    /**
     * An answer.
     *
     * @param status the HTTP status, or {@code null} where there was none
     * @param healthy whether it counts as healthy
     * @param text the answer for people: status and start of the body, or why there was none
     */
    record Answer(@Nullable Integer status, boolean healthy, String text) {}

    Answer ask(HostPort address) {
        String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
        HttpURLConnection connection = null;
        try {
            connection = (HttpURLConnection) URI.create("http://" + host + ":" + address.port() + path)
                    .toURL()
                    .openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            return new Answer(status, status < statusBelow, (status + " " + body(connection, status)).strip());
        } catch (IOException e) {
            return new Answer(null, false, "no answer (" + e.getMessage() + ")");
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    private static String body(HttpURLConnection connection, int status) throws IOException {
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return body == null ? "" : new String(body.readNBytes(SHOWN_BYTES), StandardCharsets.UTF_8).strip();
        }
    }
}
