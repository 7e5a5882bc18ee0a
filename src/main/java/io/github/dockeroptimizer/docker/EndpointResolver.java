package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the engine listens, in the order of the Docker CLI: the parameter, {@code DOCKER_HOST},
 * {@code DOCKER_CONTEXT}, the current context of the configuration. Where nothing is said, the places where engines put
 * their sockets.
 */
final class EndpointResolver {
    private static final String PARAMETER = "`<dockerHost>`";
    private static final int PLAIN_PORT = 2375;
    private static final int TLS_PORT = 2376;
    private static final String DEFAULT_CONTEXT = "default";

    private final Map<String, String> environment;
    private final Path home;
    private final DockerConfig config;

    EndpointResolver(Map<String, String> environment, Path home, DockerConfig config) {
        this.environment = environment;
        this.home = home;
        this.config = config;
    }

    /** Returns the endpoint that was asked for, or the usual places in the order in which they are tried. */
    List<Endpoint> candidates(@Nullable String dockerHost) {
        if (dockerHost != null && !dockerHost.isBlank()) {
            return List.of(parse(dockerHost.strip(), environmentCertificates(), PARAMETER));
        }
        String host = variable("DOCKER_HOST");
        if (host != null) {
            return List.of(parse(host, environmentCertificates(), "DOCKER_HOST"));
        }
        String context = variable("DOCKER_CONTEXT");
        String origin = "DOCKER_CONTEXT";
        if (context == null) {
            context = config.currentContext();
            origin = config.folder().resolve(DockerConfig.FILE).toString();
        }
        if (context != null && !context.equals(DEFAULT_CONTEXT)) {
            DockerContexts.Context found = new DockerContexts(config.folder()).find(context, origin);
            return List.of(parse(found.host(), found.certificates(), "context " + context));
        }
        return usualPlaces();
    }

    private List<Endpoint> usualPlaces() {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return List.of(new Endpoint(URI.create("npipe:////./pipe/docker_engine"), null, "default"));
        }
        List<Path> sockets = new ArrayList<>();
        sockets.add(Path.of("/var/run/docker.sock"));
        String runtime = variable("XDG_RUNTIME_DIR");
        if (runtime != null) {
            sockets.add(Path.of(runtime, "docker.sock"));
        }
        sockets.add(home.resolve(".docker/run/docker.sock"));
        sockets.add(home.resolve(".docker/desktop/docker.sock"));
        sockets.add(home.resolve(".colima/default/docker.sock"));
        sockets.add(home.resolve(".rd/docker.sock"));
        if (runtime != null) {
            sockets.add(Path.of(runtime, "podman/podman.sock"));
        }
        sockets.add(Path.of("/run/podman/podman.sock"));
        return sockets.stream().map(path -> Endpoint.socket(path, "default")).toList();
    }

    private @Nullable Path environmentCertificates() {
        String verify = variable("DOCKER_TLS_VERIFY");
        String path = variable("DOCKER_CERT_PATH");
        boolean tls = verify != null && !verify.equals("0");
        if (path != null) {
            // As docker-java and Testcontainers: only a certificate folder without the switch means no TLS.
            return tls ? Path.of(path) : null;
        }
        return tls ? config.folder() : null;
    }

    private static Endpoint parse(String host, @Nullable Path certificates, String origin) {
        URI uri;
        try {
            uri = new URI(host.contains("://") ? host : "tcp://" + host);
        } catch (URISyntaxException e) {
            throw unsupported(host, origin, e);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "unix" -> new Endpoint(URI.create("unix://" + uri.getRawPath()), null, origin);
            case "npipe" -> new Endpoint(uri, null, origin);
            case "tcp", "http", "https" -> tcp(uri, scheme, certificates, origin);
            case "ssh" ->
                throw new OptimizerException(
                        origin + " is " + host + ", but engines cannot be reached over ssh from here.",
                        "Forward the engine's socket, for example `ssh -nNT -L /tmp/docker.sock:/var/run/docker.sock "
                                + uri.getAuthority() + "`, and set `<dockerHost>` to unix:///tmp/docker.sock.");
            default -> throw unsupported(host, origin, null);
        };
    }

    private static Endpoint tcp(URI uri, String scheme, @Nullable Path certificates, String origin) {
        if (uri.getHost() == null || (scheme.equals("https") && certificates == null)) {
            throw unsupported(uri.toString(), origin, null);
        }
        int port = uri.getPort() > 0 ? uri.getPort() : certificates == null ? PLAIN_PORT : TLS_PORT;
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return new Endpoint(URI.create("tcp://" + uri.getHost() + ":" + port + path), certificates, origin);
    }

    private static OptimizerException unsupported(String host, String origin, @Nullable Exception cause) {
        return new OptimizerException(
                origin + " is \"" + host + "\", which is no address of a container engine.",
                "Write unix:///var/run/docker.sock, or tcp://host:2376 with DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH set"
                        + " to the folder of ca.pem, cert.pem and key.pem.",
                cause);
    }

    private @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
