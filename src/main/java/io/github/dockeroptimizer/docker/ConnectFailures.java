package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says why no engine could be reached, and what to do about it. */
final class ConnectFailures {
    private static final String WITHOUT_ENGINE = " `docker-optimizer:generate` works without an engine.";
    private static final String DENIED = "permission denied";

    private ConnectFailures() {}

    /** Returns the exception for the case that none of the usual sockets exists. */
    static OptimizerException nothingFound(List<Endpoint> tried) {
        String places = tried.stream().map(Endpoint::toString).collect(Collectors.joining(", "));
        return new OptimizerException(
                "No container engine was found, one was expected at one of " + places + ".",
                "Start Docker, or set DOCKER_HOST or `<dockerHost>` to the address of an engine;" + WITHOUT_ENGINE);
    }

    static OptimizerException unreachable(Endpoint endpoint, Exception cause) {
        String reason = EngineErrors.reason(cause);
        String text = reason.toLowerCase(Locale.ROOT);
        if (text.contains(DENIED)) {
            return new OptimizerException(
                    "Cannot reach the container engine at " + endpoint + origin(endpoint) + ": " + DENIED + ".",
                    "Add your user to the group docker, or set DOCKER_HOST or `<dockerHost>` to an engine that you may"
                            + " use;" + WITHOUT_ENGINE,
                    cause);
        }
        if (text.contains("no such file")) {
            return new OptimizerException(
                    "Cannot reach the container engine at " + endpoint + origin(endpoint)
                            + ": there is no such socket.",
                    "Start the engine, or correct the address;" + WITHOUT_ENGINE,
                    cause);
        }
        if (text.contains("certificate") || text.contains("handshake") || text.contains("ssl")) {
            return new OptimizerException(
                    "Cannot agree on TLS with the container engine at " + endpoint + origin(endpoint) + ": "
                            + EngineErrors.withFullStop(reason),
                    "Check ca.pem, cert.pem and key.pem in the folder that DOCKER_CERT_PATH names;" + WITHOUT_ENGINE,
                    cause);
        }
        return new OptimizerException(
                "Nothing answers at " + endpoint + origin(endpoint) + ", a container engine was expected: "
                        + EngineErrors.withFullStop(reason),
                "Start the engine, or set DOCKER_HOST or `<dockerHost>` to one that runs;" + WITHOUT_ENGINE,
                cause);
    }

    /** Returns the exception for an address at which something else than an engine answers. */
    static OptimizerException noEngine(Endpoint endpoint, String answer) {
        boolean tls = answer.toLowerCase(Locale.ROOT).contains("https server");
        return new OptimizerException(
                "What listens at " + endpoint + origin(endpoint) + " answers with " + answer
                        + ", a container engine was expected.",
                tls
                        ? "Set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH: it wants TLS."
                        : "Set DOCKER_HOST or `<dockerHost>` to the address of an engine;" + WITHOUT_ENGINE);
    }

    private static String origin(Endpoint endpoint) {
        return endpoint.origin().equals("default") ? "" : " (from " + endpoint.origin() + ")";
    }
}
