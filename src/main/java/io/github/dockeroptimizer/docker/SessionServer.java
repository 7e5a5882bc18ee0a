package io.github.dockeroptimizer.docker;

import io.grpc.InsecureServerCredentials;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/**
 * Answers what a builder asks on the connection of a session: whether anybody is there, and for secrets. It listens on no
 * port; the one connection is handed to it.
 */
final class SessionServer implements AutoCloseable {
    private static final String HEALTH = "grpc.health.v1.Health";
    private static final String CHECK = HEALTH + "/Check";
    private static final String SECRETS = "moby.buildkit.secrets.v1.Secrets";
    private static final String GET_SECRET = SECRETS + "/GetSecret";

    /** The methods that it answers. */
    static final List<String> METHODS = List.of(CHECK, GET_SECRET);

    /** Field 1, a number, is 1: serving. */
    private static final byte[] SERVING = {8, 1};

    private final Server server;

    private SessionServer(Server server) {
        this.server = server;
    }

    static SessionServer start(Socket connection, List<BuildSecret> secrets) throws IOException {
        return new SessionServer(OkHttpServerBuilder.forPort(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), InsecureServerCredentials.create())
                .socketFactory(new OneConnection.Factory(connection))
                .directExecutor()
                .addService(service(HEALTH, CHECK, request -> SERVING))
                .addService(service(SECRETS, GET_SECRET, request -> secret(request, secrets)))
                .build()
                .start());
    }

    private interface Answer {
        byte[] to(byte[] request) throws StatusException;
    }

    private static byte[] secret(byte[] request, List<BuildSecret> secrets) throws StatusException {
        WireReader reader = new WireReader(request);
        String id = "";
        while (reader.next()) {
            if (reader.field() == 1) {
                id = reader.text();
            }
        }
        for (BuildSecret secret : secrets) {
            if (secret.id().equals(id)) {
                return WireText.field(1, secret.content());
            }
        }
        // Builders ask for some that most clients do not have, and go on without.
        throw Status.NOT_FOUND.withDescription("secret " + id + " not found").asException();
    }

    private static ServerServiceDefinition service(String service, String method, Answer answer) {
        MethodDescriptor<byte[], byte[]> descriptor = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(method)
                .setRequestMarshaller(new Bytes())
                .setResponseMarshaller(new Bytes())
                .build();
        return ServerServiceDefinition.builder(service)
                .addMethod(ServerMethodDefinition.create(descriptor, ServerCalls.asyncUnaryCall((request, observer) -> {
                    try {
                        observer.onNext(answer.to(request));
                        observer.onCompleted();
                    } catch (StatusException e) {
                        observer.onError(e);
                    }
                })))
                .build();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Messages as they are on the wire. */
    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
