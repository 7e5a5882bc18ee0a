package io.github.dockeroptimizer.docker;

import com.github.dockerjava.core.LocalDirectorySSLConfig;
import com.github.dockerjava.transport.NamedPipeSocket;
import com.github.dockerjava.transport.UnixSocket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Opens bare connections to an engine, for what is no request with an answer. */
final class EngineSocket {
    private static final int CONNECT_MILLIS = 15_000;

    private EngineSocket() {}

    static Socket open(Endpoint endpoint) throws IOException {
        URI uri = endpoint.uri();
        return switch (uri.getScheme()) {
            case "unix" -> UnixSocket.get(uri.getPath());
            case "npipe" -> {
                Socket pipe = new NamedPipeSocket(uri.getPath());
                pipe.connect(null);
                yield pipe;
            }
            default -> {
                InetSocketAddress address = new InetSocketAddress(uri.getHost(), uri.getPort());
                Socket plain = new Socket();
                plain.connect(address, CONNECT_MILLIS);
                yield endpoint.certificates() == null
                        ? plain
                        : new LocalDirectorySSLConfig(endpoint.certificates().toString())
                                .getSSLContext()
                                .getSocketFactory()
                                .createSocket(plain, uri.getHost(), uri.getPort(), true);
            }
        };
    }
}
