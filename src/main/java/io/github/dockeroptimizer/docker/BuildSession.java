package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A connection on which a builder asks its client back while it builds. The engine answers {@code POST /session} by
 * turning the connection around: from then on it is the one that asks, in gRPC.
 */
final class BuildSession implements AutoCloseable {
    private static final int LONGEST_HEAD = 8192;

    private final String id;
    private final SessionServer server;
    private final Socket socket;

    private BuildSession(String id, SessionServer server, Socket socket) {
        this.id = id;
        this.server = server;
        this.socket = socket;
    }

    /** Opens sessions with one engine. */
    interface Opener {
        /**
         * Returns a session that gives some secrets.
         *
         * @throws OptimizerException when the engine wants none
         */
        BuildSession open(List<BuildSecret> secrets);
    }

    /**
     * Returns a session with an engine.
     *
     * @param apiVersion the version of the API to speak
     * @throws OptimizerException when the engine wants none
     */
    static BuildSession open(Endpoint endpoint, String apiVersion, List<BuildSecret> secrets) {
        String id = UUID.randomUUID().toString().replace("-", "");
        try {
            Socket socket = EngineSocket.open(endpoint);
            try {
                turnAround(socket, apiVersion, id);
                return new BuildSession(id, SessionServer.start(socket, secrets), socket);
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        } catch (IOException e) {
            throw new OptimizerException(
                    "The engine at " + endpoint + " opens no session for the build, which gives it what nobody shall"
                            + " keep: " + EngineErrors.withFullStop(EngineErrors.reason(e)),
                    "Use Docker 20.10 to 29, or leave `useHostSettings` out.",
                    e);
        }
    }

    /** Returns what the build has to call it by. */
    String id() {
        return id;
    }

    private static void turnAround(Socket socket, String apiVersion, String id) throws IOException {
        StringBuilder head = new StringBuilder("POST /v" + apiVersion + "/session HTTP/1.1\r\nHost: docker\r\n"
                + "Connection: Upgrade\r\nUpgrade: h2c\r\nX-Docker-Expose-Session-Uuid: " + id
                + "\r\nX-Docker-Expose-Session-Name: docker-optimizer\r\nX-Docker-Expose-Session-Sharedkey: \r\n");
        for (String method : SessionServer.METHODS) {
            head.append("X-Docker-Expose-Session-Grpc-Method: /").append(method).append("\r\n");
        }
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        String answer = readHead(socket.getInputStream());
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException("it answered " + answer.lines().findFirst().orElse("nothing"));
        }
    }

    /** Reads to the end of the head and no byte further: what follows belongs to gRPC. */
    private static String readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String end = "\r\n\r\n";
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
            int next = in.read();
            if (next < 0 || head.size() > LONGEST_HEAD) {
                throw new EOFException("it hung up");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        server.close();
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing is asked on it any more.
        }
    }
}
