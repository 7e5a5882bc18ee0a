package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.Platform;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The first exchange with an engine: who it is, and which version of the API to speak with it. */
final class Handshake {
    private static final String PODMAN_HEADER = "Libpod-Api-Version";
    private static final String PODMAN_COMPONENT = "Podman Engine";

    private final EngineHttp unversioned;
    private final Endpoint endpoint;
    private final @Nullable String wanted;

    /**
     * Prepares the exchange.
     *
     * @param wanted the value of {@code DOCKER_API_VERSION}, or {@code null}
     */
    Handshake(DockerHttpClient client, Endpoint endpoint, @Nullable String wanted) {
        this.unversioned = new EngineHttp(client, "");
        this.endpoint = endpoint;
        this.wanted = wanted;
    }

    /**
     * Returns who answers.
     *
     * @throws OptimizerException when nobody does, or somebody who is no engine that can be spoken with
     */
    EngineInfo shake() {
        try (Response response = unversioned.send(unversioned.request(Request.Method.GET, "/version"))) {
            if (!EngineHttp.isSuccess(response)) {
                throw ConnectFailures.noEngine(
                        endpoint, "HTTP status " + response.getStatusCode() + ": " + EngineHttp.message(response));
            }
            boolean podmanHeader = response.getHeader(PODMAN_HEADER) != null;
            return info(EngineHttp.json(response), podmanHeader);
        } catch (IOException e) {
            throw ConnectFailures.noEngine(endpoint, "an answer that is no JSON");
        } catch (OptimizerException e) {
            throw e;
        } catch (RuntimeException e) {
            throw ConnectFailures.unreachable(endpoint, e);
        }
    }

    private EngineInfo info(JsonNode version, boolean podmanHeader) {
        String number = version.path("Version").asText();
        ApiVersion newest = ApiVersion.parse(version.path("ApiVersion").asText());
        if (newest == null) {
            throw ConnectFailures.noEngine(endpoint, "an answer without an API version");
        }
        ApiVersion oldest = ApiVersion.parse(version.path("MinAPIVersion").asText());
        boolean podman = podmanHeader || isPodman(version);
        String name = podman ? "Podman" : "Docker";
        Platform platform = new Platform(
                version.path("Os").asText("linux"), version.path("Arch").asText("amd64"), null);
        return new EngineInfo(
                name,
                number,
                negotiate(name + " " + number, oldest == null ? ApiVersion.OLDEST : oldest, newest)
                        .toString(),
                platform,
                !podman && platform.os().equals("linux"),
                endpoint.toString());
    }

    private static boolean isPodman(JsonNode version) {
        for (JsonNode component : version.path("Components")) {
            if (component.path("Name").asText().equals(PODMAN_COMPONENT)) {
                return true;
            }
        }
        return false;
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
