package io.github.dockeroptimizer.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.json.LightJson;
import io.github.dockeroptimizer.oci.Platform;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first exchange with an engine: who it is, and which version of the API to speak with it. */
final class Handshake {
    private static final String PODMAN_HEADER = "Libpod-Api-Version";
    private static final String PODMAN_COMPONENT = "Podman Engine";

    private final Endpoint endpoint;
    private final @Nullable String wanted;

    /**
     * Prepares the exchange.
     *
     * @param wanted the value of {@code DOCKER_API_VERSION}, or {@code null}
     */
    Handshake(Endpoint endpoint, @Nullable String wanted) {
        this.endpoint = endpoint;
        this.wanted = wanted;
    }

    /**
     * Returns who answers.
     *
     * @throws OptimizerException when nobody does, or somebody who is no engine that can be spoken with
     */
    EngineInfo shake(DockerHttpClient client) {
        EngineHttp unversioned = new EngineHttp(client, "");
        try (Response response = unversioned.send(unversioned.request(Request.Method.GET, "/version"))) {
            if (!EngineHttp.isSuccess(response)) {
                throw ConnectFailures.noEngine(
                        endpoint, "HTTP status " + response.getStatusCode() + ": " + EngineHttp.message(response));
            }
            boolean podmanHeader = response.getHeader(PODMAN_HEADER) != null;
            return info(LightJson.object(response.getBody()), podmanHeader);
        } catch (IOException e) {
            throw ConnectFailures.noEngine(endpoint, "an answer that is no JSON");
        } catch (OptimizerException e) {
            throw e;
        } catch (RuntimeException e) {
            throw ConnectFailures.unreachable(endpoint, e);
        }
    }

    /**
     * Returns who gave an answer to {@code /version}.
     *
     * @throws OptimizerException when that cannot be spoken with
     */
    EngineInfo info(Map<?, ?> version, boolean podmanHeader) {
        String number = LightJson.text(version, "Version", "");
        ApiVersion newest = ApiVersion.parse(LightJson.text(version, "ApiVersion", ""));
        if (newest == null) {
            throw ConnectFailures.noEngine(endpoint, "an answer without an API version");
        }
        ApiVersion oldest = ApiVersion.parse(LightJson.text(version, "MinAPIVersion", ""));
        boolean podman = podmanHeader || isPodman(version);
        String name = podman ? "Podman" : "Docker";
        Platform platform =
                new Platform(LightJson.text(version, "Os", "linux"), LightJson.text(version, "Arch", "amd64"), null);
        return new EngineInfo(
                name,
                number,
                negotiate(name + " " + number, oldest == null ? ApiVersion.OLDEST : oldest, newest)
                        .toString(),
                platform,
                !podman && platform.os().equals("linux"),
                endpoint.toString());
    }

    private static boolean isPodman(Map<?, ?> version) {
        return version.get("Components") instanceof List<?> components
                && components.stream()
                        .anyMatch(component -> component instanceof Map<?, ?> map
                                && LightJson.text(map, "Name", "").equals(PODMAN_COMPONENT));
    }

    private ApiVersion negotiate(String engine, ApiVersion oldest, ApiVersion newest) {
        if (newest.isBelow(ApiVersion.OLDEST)) {
            throw new OptimizerException(
                    engine + " at " + endpoint + " speaks API versions up to " + newest + ", at least "
                            + ApiVersion.OLDEST + " is needed.",
                    "Use Docker 20.10 or Podman 4, or newer ones, or set `<dockerHost>` to such an engine.");
        }
        if (wanted != null && !wanted.isBlank()) {
            return chosen(wanted, engine, oldest, newest);
        }
        ApiVersion common = newest.isBelow(ApiVersion.NEWEST) ? newest : ApiVersion.NEWEST;
        return common.isBelow(oldest) ? oldest : common;
    }

    private static ApiVersion chosen(String wanted, String engine, ApiVersion oldest, ApiVersion newest) {
        ApiVersion version = ApiVersion.parse(wanted);
        if (version == null || version.isBelow(oldest) || newest.isBelow(version)) {
            throw new OptimizerException(
                    "DOCKER_API_VERSION is " + wanted + ", but " + engine + " speaks " + oldest + " to " + newest + ".",
                    "Unset DOCKER_API_VERSION: the version is negotiated.");
        }
        return version;
    }
}
