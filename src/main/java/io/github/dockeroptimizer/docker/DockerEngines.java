package io.github.dockeroptimizer.docker;

import com.github.dockerjava.core.LocalDirectorySSLConfig;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Connects to container engines. */
public final class DockerEngines {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);

    private DockerEngines() {}

    /**
     * Returns the engine that a run is to use, after it has answered.
     *
     * @param dockerHost the parameter {@code <dockerHost>}, such as {@code tcp://build-host:2376}, or {@code null} to
     *     find the engine as the Docker CLI does
     * @param environment the environment variables
     * @throws OptimizerException when there is no engine, it may not be used, or it is too old; each says so
     */
    public static DockerEngine connect(@Nullable String dockerHost, Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home", "."));
        DockerConfig config = DockerConfig.read(environment, home);
        List<Endpoint> candidates = new EndpointResolver(environment, home, config).candidates(dockerHost);
        Endpoint endpoint = choose(candidates);
        Handshake handshake = new Handshake(endpoint, environment.get("DOCKER_API_VERSION"));
        Supplier<DockerEngine> connect = () -> connect(endpoint, handshake, config, environment);
        if (endpoint.isSocket()) {
            SocketDoor door = new SocketDoor(Path.of(endpoint.uri().getPath()));
            try {
                return new LateEngine(door.info(handshake), door, connect);
            } catch (IOException e) {
                // The connection knows better what is wrong, and says it better.
                return connect.get();
            }
        }
        return connect.get();
    }

    private static DockerEngine connect(
            Endpoint endpoint, Handshake handshake, DockerConfig config, Map<String, String> environment) {
        RegistryCredentials credentials = new RegistryCredentials(config, CredentialHelper.programs());
        DockerHttpClient client = client(endpoint);
        try {
            EngineInfo info = handshake.shake(client);
            return new DockerJavaEngine(client, endpoint, info, credentials, Owner.current(environment));
        } catch (OptimizerException e) {
            closeAfter(e, client);
            throw e;
        }
    }

    /** Returns the endpoint that was asked for, or the first of several that lets itself be opened. */
    static Endpoint choose(List<Endpoint> candidates) {
        if (candidates.size() == 1) {
            Endpoint only = candidates.get(0);
            if (only.isSocket()) {
                open(only);
            }
            return only;
        }
        OptimizerException first = null;
        for (Endpoint candidate : candidates) {
            if (Files.exists(Path.of(candidate.uri().getPath()))) {
                try {
                    open(candidate);
                    return candidate;
                } catch (OptimizerException e) {
                    first = first == null ? e : first;
                }
            }
        }
        throw first == null ? ConnectFailures.nothingFound(candidates) : first;
    }

    /** Opens and closes the socket: the JDK says plainly why it cannot, the transport hides it. */
    private static void open(Endpoint endpoint) {
        try {
            SocketChannel.open(UnixDomainSocketAddress.of(endpoint.uri().getPath()))
                    .close();
        } catch (IOException e) {
            throw ConnectFailures.unreachable(endpoint, e);
        }
    }

    private static DockerHttpClient client(Endpoint endpoint) {
        QuietClient.hush();
        ZerodepDockerHttpClient.Builder builder =
                new ZerodepDockerHttpClient.Builder().dockerHost(endpoint.uri()).connectionTimeout(CONNECT_TIMEOUT);
        Path certificates = endpoint.certificates();
        if (certificates != null) {
            requireCertificates(endpoint, certificates);
            builder.sslConfig(new LocalDirectorySSLConfig(certificates.toString()));
        }
        try {
            return builder.build();
        } catch (RuntimeException e) {
            throw ConnectFailures.unreachable(endpoint, e);
        }
    }

    private static void requireCertificates(Endpoint endpoint, Path certificates) {
        for (String file : List.of("ca.pem", "cert.pem", "key.pem")) {
            if (!Files.isReadable(certificates.resolve(file))) {
                throw new OptimizerException(
                        "There is no readable " + file + " in " + certificates + ", TLS with " + endpoint
                                + " needs it.",
                        "Set DOCKER_CERT_PATH to the folder of ca.pem, cert.pem and key.pem.");
            }
        }
    }

    private static void closeAfter(OptimizerException failure, DockerHttpClient client) {
        try {
            client.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
