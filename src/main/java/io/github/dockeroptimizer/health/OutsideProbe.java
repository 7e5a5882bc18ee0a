package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.docker.HostPort;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks an application from outside its container, through a published port and past any proxy. */
final class OutsideProbe {
    /** The status that the JDK gives an answer which is no HTTP. */
    private static final int NO_HTTP = -1;

    private static final int TIMEOUT_MILLIS = 4_000;
    private static final int SHOWN_BYTES = 500;

    private final Expectation.Answer expected;

    OutsideProbe(Expectation.Answer expected) {
        this.expected = expected;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status, or {@code null} where there was none
     * @param healthy whether it counts as healthy
     * @param openPort whether a connection was held open by something that speaks no HTTP
     * @param unreached whether there was no connection at all, not even one to the engine's own proxy
     * @param text the answer for people: status and start of the body, or why there was none
     */
    record Answer(@Nullable Integer status, boolean healthy, boolean openPort, boolean unreached, String text) {}

    Answer ask(HostPort address) {
        String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
        HttpURLConnection connection = null;
        try {
            connection = (HttpURLConnection) URI.create("http://" + host + ":" + address.port() + expected.path())
                    .toURL()
                    .openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            return status == NO_HTTP
                    ? withoutHttp(address, false, "no HTTP")
                    : new Answer(
                            status,
                            status < expected.statusBelow(),
                            false,
                            false,
                            (status + " " + body(connection, status)).strip());
        } catch (IOException e) {
            return withoutHttp(address, isUnreached(e), e.getMessage());
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    private Answer withoutHttp(HostPort address, boolean unreached, @Nullable String reason) {
        return expected.openPort() && HeldConnection.offered(address)
                ? new Answer(null, true, true, false, "open port " + expected.port())
                : new Answer(null, false, false, unreached, "no answer (" + reason + ")");
    }

    private static boolean isUnreached(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || (failure instanceof SocketTimeoutException
                        && "Connect timed out".equalsIgnoreCase(failure.getMessage()));
    }

    private static String body(HttpURLConnection connection, int status) throws IOException {
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return body == null ? "" : new String(body.readNBytes(SHOWN_BYTES), StandardCharsets.UTF_8).strip();
        }
    }
}
