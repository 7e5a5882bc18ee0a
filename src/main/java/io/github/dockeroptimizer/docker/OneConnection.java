package io.github.dockeroptimizer.docker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** A server's socket that is bound to nothing: it accepts the one connection that there is already, and then waits. */
final class OneConnection extends ServerSocket {
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Socket connection;

    private OneConnection(Socket connection) throws IOException {
        this.connection = connection;
    }

    @Override
    public Socket accept() throws IOException {
        Socket next = take();
        if (next != null) {
            return next;
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new SocketException("closed");
    }

    private synchronized @Nullable Socket take() {
        Socket next = connection;
        connection = null;
        return next;
    }

    @Override
    public void bind(@Nullable SocketAddress address, int backlog) {
        // There is nobody to listen for.
    }

    @Override
    public void setReuseAddress(boolean on) {
        // There is no address.
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** Makes it for a server that wants to make its socket itself. */
    static final class Factory extends ServerSocketFactory {
        private final Socket connection;

        Factory(Socket connection) {
            this.connection = connection;
        }

        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new OneConnection(connection);
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            return createServerSocket();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            return createServerSocket();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, @Nullable InetAddress address)
                throws IOException {
            return createServerSocket();
        }
    }
}
