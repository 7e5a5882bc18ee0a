package io.github.dockeroptimizer.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Pulls images by {@code POST /images/create}. */
final class ImagePuller {
    private final EngineHttp http;
    private final RegistryCredentials credentials;
    private final Resources resources;

    ImagePuller(EngineHttp http, RegistryCredentials credentials, Resources resources) {
        this.http = http;
        this.credentials = credentials;
        this.resources = resources;
    }

    /**
     * Pulls an image and returns when the engine has it.
     *
     * @throws OptimizerException when it cannot be had; the problem names the image and the reason
     */
    void pull(ImageReference reference, @Nullable Platform platform, EngineListener listener) {
        RegistryCredentials.Found found = credentials.find(reference.registry());
        AtomicReference<@Nullable Response> open = new AtomicReference<>();
        Resources.Held held = resources.hold(() -> {
            Response response = open.get();
            if (response != null) {
                response.close();
            }
        });
        try (Response response = http.send(request(reference, platform, found.credentials()))) {
            open.set(response);
            if (!EngineHttp.isSuccess(response)) {
                throw PullFailures.of(reference, EngineHttp.message(response), found.problem());
            }
            PullProgress progress = new PullProgress(reference, listener, System::nanoTime);
            EngineHttp.forEachItem(response, item -> {
                failOnError(reference, item, found);
                progress.accept(item);
            });
            progress.complete();
        } catch (IOException e) {
            throw PullFailures.of(reference, EngineErrors.reason(e), found.problem());
        } catch (OptimizerException e) {
            throw e;
        } catch (RuntimeException e) {
            throw EngineErrors.translate("pull " + reference, e);
        } finally {
            held.forget();
        }
    }

    private Request.Builder request(
            ImageReference reference, @Nullable Platform platform, @Nullable Credentials credentials) {
        // The registry is spelt out: Podman does not know where a short name belongs.
        String name = reference.registry() + "/" + reference.repository();
        ImageReference exact = reference.withDefaultTag();
        String version = exact.digest() == null ? exact.tag() : exact.digest();
        String path = "/images/create?fromImage=" + EngineHttp.encode(name) + "&tag="
                + EngineHttp.encode(String.valueOf(version))
                + (platform == null ? "" : "&platform=" + EngineHttp.encode(platform.toString()));
        Request.Builder request = http.request(Request.Method.POST, path);
        if (credentials != null) {
            request.putHeader("X-Registry-Auth", credentials.header(reference.registry()));
        }
        return request;
    }

    private static void failOnError(ImageReference reference, JsonNode item, RegistryCredentials.Found found) {
        String error = item.at("/errorDetail/message").asText(item.path("error").asText());
        if (!error.isEmpty()) {
            throw PullFailures.of(reference, error, found.problem());
        }
    }
}
