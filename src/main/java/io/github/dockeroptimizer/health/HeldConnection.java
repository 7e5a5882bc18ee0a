package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.docker.HostPort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Finds out whether something in a container listens on a published port. */
final class HeldConnection {
    private static final int CONNECT_MILLIS = 4_000;
    /** Who holds a connection open so long without a word waits for the caller's first one. */
    private static final int SILENCE_MILLIS = 1_000;

    private HeldConnection() {}

    /**
     * Returns whether a connection is kept. That it is accepted says nothing: the engine's own proxy accepts every one, and
     * closes it at once where nothing listens in the container.
     */
    static boolean offered(HostPort address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLIS);
            return isKept(socket);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isKept(Socket socket) throws IOException {
        socket.setSoTimeout(SILENCE_MILLIS);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }
}
