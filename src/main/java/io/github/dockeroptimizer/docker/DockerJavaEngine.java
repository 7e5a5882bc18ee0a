package io.github.dockeroptimizer.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An engine reached through docker-java. */
final class DockerJavaEngine implements DockerEngine {
    private final EngineInfo info;
    private final Owner owner;
    private final EngineHttp http;
    private final DockerClient client;
    private final Resources resources = new Resources();
    private final ImagePuller puller;
    private final ImageBuilder builder;
    private final ContainerStarter starter;

    DockerJavaEngine(
            DockerHttpClient transport,
            Endpoint endpoint,
            EngineInfo info,
            RegistryCredentials credentials,
            Owner owner) {
        this.info = info;
        this.owner = owner;
        this.http = new EngineHttp(transport, "/v" + info.apiVersion());
        this.client = DockerClientImpl.getInstance(new ClientConfig(endpoint.uri(), info.apiVersion()), transport);
        this.puller = new ImagePuller(http, credentials, resources);
        this.builder = new ImageBuilder(
                http, resources, Clock.systemUTC(), secrets -> BuildSession.open(endpoint, info.apiVersion(), secrets));
        this.starter = new ContainerStarter(client, http, endpoint, info, owner, resources);
    }

    @Override
    public EngineInfo info() {
        return info;
    }

    @Override
    public @Nullable LocalImage findImage(String referenceOrId) {
        try {
            return localImage(EngineErrors.asking(
                    "describe the image " + referenceOrId,
                    () -> client.inspectImageCmd(referenceOrId).exec()));
        } catch (OptimizerException e) {
            if (e.getCause() instanceof NotFoundException) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public ImageConfig imageConfig(String imageId) {
        return ImageConfigs.of(
                EngineErrors.asking("describe the image " + imageId, () -> client.inspectImageCmd(imageId)
                                .exec())
                        .getConfig());
    }

    private static LocalImage localImage(InspectImageResponse image) {
        Object variant = image.getRawValues().get("Variant");
        Platform platform = new Platform(
                orElse(image.getOs(), "linux"),
                orElse(image.getArch(), "amd64"),
                variant instanceof String s ? s : null);
        List<String> layers =
                image.getRootFS() == null ? null : image.getRootFS().getLayers();
        String[] environment =
                image.getConfig() == null ? null : image.getConfig().getEnv();
        return new LocalImage(
                orElse(image.getId(), ""),
                orElse(image.getRepoTags(), List.of()),
                orElse(image.getRepoDigests(), List.of()),
                platform,
                orElse(layers, List.of()),
                environment == null ? List.of() : List.of(environment));
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    @Override
    public LocalImage pull(ImageReference reference, @Nullable Platform platform, EngineListener listener) {
        puller.pull(reference, platform, listener);
        LocalImage image = findImage(reference.withDefaultTag().toString());
        if (image == null) {
            throw new OptimizerException(
                    "The engine has no image " + reference + " although it pulled it, it was expected to keep it.",
                    "Run the goal again; something else may remove images at the same time.");
        }
        listener.pulled(reference, image);
        return image;
    }

    @Override
    public BuildResult build(BuildRequest request, EngineListener listener) {
        return builder.build(request, listener);
    }

    @Override
    public void tag(String imageId, ImageReference reference) {
        String tag = reference.withDefaultTag().tag();
        EngineErrors.asking("give the image " + imageId + " the name " + reference, () -> client.tagImageCmd(
                        imageId, reference.name(), orElse(tag, "latest"))
                .exec());
    }

    @Override
    public void removeImage(String referenceOrId) {
        EngineErrors.asking("remove the image " + referenceOrId, () -> {
            try {
                return client.removeImageCmd(referenceOrId).exec();
            } catch (NotFoundException e) {
                // That was wanted.
                return null;
            }
        });
    }

    @Override
    public TemporaryImage temporaryImage(ImageReference reference) {
        Resources.Held held =
                resources.hold(() -> removeImage(reference.withDefaultTag().toString()));
        return new TemporaryImage() {
            @Override
            public ImageReference reference() {
                return reference;
            }

            @Override
            public void close() {
                held.close();
            }
        };
    }

    @Override
    public InputStream save(String referenceOrId) throws IOException {
        String path = "/images/" + EngineHttp.encode(referenceOrId) + "/get";
        Response response = EngineErrors.asking(
                "save the image " + referenceOrId, () -> http.send(http.request(Request.Method.GET, path)));
        if (!EngineHttp.isSuccess(response)) {
            try (response) {
                throw new OptimizerException(
                        "Cannot save the image " + referenceOrId + ": "
                                + EngineErrors.withFullStop(EngineHttp.message(response)),
                        "Check with `docker image ls` that the engine holds it.");
            }
        }
        return new FilterInputStream(response.getBody()) {
            /** Hangs up first: closing the body of an open answer would read it to its end. */
            @Override
            public void close() {
                response.close();
            }
        };
    }

    @Override
    public Container start(ContainerSpec spec) {
        return starter.start(spec);
    }

    @Override
    public Network createNetwork() {
        return PrivateNetwork.create(client, owner, resources);
    }

    @Override
    public void close() {
        resources.close();
        try {
            client.close();
        } catch (IOException e) {
            // Nothing is asked of the connection any more: that it does not end well harms nobody.
        }
    }
}
