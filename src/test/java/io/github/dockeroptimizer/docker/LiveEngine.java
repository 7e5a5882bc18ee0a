package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Image;
import com.github.dockerjava.api.model.Network;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.MirrorTable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real engine for the tests of one class; what they build under its tags is removed at the end. */
public final class LiveEngine implements BeforeAllCallback, AfterAllCallback {
    private final List<ImageReference> tags = new ArrayList<>();
    private final List<String> images = new ArrayList<>();
    private @Nullable DockerEngine engine;

    @Override
    public void beforeAll(ExtensionContext context) {
        engine = DockerEngines.connect(null, System.getenv());
        if (engine().findImage(base().toString()) == null) {
            engine().pull(base(), null, EngineListener.SILENT);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        try (DockerEngine closing = engine()) {
            Collections.reverse(tags);
            tags.forEach(tag -> closing.removeImage(tag.toString()));
            images.forEach(closing::removeImage);
        }
    }

    public DockerEngine engine() {
        return requireNonNull(engine);
    }

    /** Returns an image with a shell, for {@code FROM}. */
    public ImageReference base() {
        MirrorTable mirrors = MirrorTable.parse(System.getProperty("docker-optimizer.mirrors", ""));
        return mirrors.rewrite(ImageReference.of("eclipse-temurin:17-jre"));
    }

    /** Has an image removed at the end that got no tag. */
    public void removeAtTheEnd(String imageId) {
        images.add(imageId);
    }

    /** Gives an image a name that is taken away at the end, so that it stays when it loses its others. */
    public void keep(String imageId) {
        engine().tag(imageId, newTag());
    }

    /** Gives an image one more name. */
    public void name(String image, String name) {
        engine().tag(image, ImageReference.of(name));
    }

    /** Returns the id of the image with a name. */
    public String idOf(String name) {
        return requireNonNull(engine().findImage(name)).id();
    }

    ImageReference newTag() {
        ImageReference tag = ImageReference.of("docker-optimizer-test:" + UUID.randomUUID());
        tags.add(tag);
        return tag;
    }

    BuildRequest request(Path context, String dockerfile) {
        return new BuildRequest(context, dockerfile, "", List.of(newTag()), null, false, true);
    }

    /** Returns a request to the builder that engines had before BuildKit. */
    BuildRequest classicRequest(Path context, String dockerfile) {
        return new BuildRequest(context, dockerfile, "", List.of(newTag()), null, false, false);
    }

    /** Builds and returns the id of the image. */
    public String build(Path context, String dockerfile) {
        return engine().build(request(context, dockerfile), EngineListener.SILENT)
                .imageId();
    }

    /** Returns the address of this machine as containers of the engine's default network see it. */
    public String hostAddress() throws IOException {
        return asking(client -> client.inspectNetworkCmd().withNetworkId("bridge").exec().getIpam().getConfig().stream()
                .map(config -> config.getGateway() == null ? first(config.getSubnet()) : config.getGateway())
                .findFirst()
                .orElseThrow());
    }

    /** Older engines do not name the gateway of a network, which has its first address. */
    private static String first(String subnet) {
        return subnet.replaceFirst("\\.0/\\d+$", ".1");
    }

    /**
     * Removes what builds have left in the engine whose commands contain a text: images without a name, and BuildKit's
     * mounted caches.
     */
    public void forget(String text) throws IOException {
        List<String> unnamed = asking(client -> client.listImagesCmd().withDanglingFilter(true).exec().stream()
                .map(Image::getId)
                .toList());
        for (String image : unnamed) {
            if (history(image).contains(text)) {
                engine().removeImage(image);
            }
        }
        // What others stand on goes after them.
        for (int pass = 0; pass < 5; pass++) {
            forgetCaches(text);
        }
    }

    private void forgetCaches(String text) throws IOException {
        JsonNode usage = new ObjectMapper().readTree(call(DockerHttpClient.Request.Method.GET, "/system/df"));
        for (JsonNode cache : usage.path("BuildCache")) {
            if (cache.path("Description").asText().contains(text)) {
                String filters = "{\"id\":{\"" + cache.path("ID").asText() + "\":true}}";
                call(DockerHttpClient.Request.Method.POST, "/build/prune?all=1&filters=" + EngineHttp.encode(filters));
            }
        }
    }

    private String history(String image) throws IOException {
        return call(DockerHttpClient.Request.Method.GET, "/images/" + image + "/history");
    }

    private String call(DockerHttpClient.Request.Method method, String path) throws IOException {
        DockerHttpClient.Request request = DockerHttpClient.Request.builder()
                .method(method)
                .path("/v1.41" + path)
                .build();
        try (var http = new ZerodepDockerHttpClient.Builder()
                        .dockerHost(URI.create(engine().info().endpoint()))
                        .build();
                var response = http.execute(request)) {
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends a container SIGTERM and, after so many seconds, SIGKILL; returns its exit code. */
    public int stop(String container, int seconds) throws IOException {
        return asking(client -> {
            client.stopContainerCmd(container).withTimeout(seconds).exec();
            return requireNonNull(client.inspectContainerCmd(container)
                            .exec()
                            .getState()
                            .getExitCodeLong())
                    .intValue();
        });
    }

    /** Returns the ids of the containers and networks of this process, running or not. */
    public List<String> leftByThisProcess() throws IOException {
        return labelled(
                Owner.LABEL + "=" + Owner.current(System.getenv()).labels().get(Owner.LABEL));
    }

    /** Returns the ids of the containers and networks of every process. */
    List<String> left() throws IOException {
        return labelled(Owner.LABEL);
    }

    private List<String> labelled(String label) throws IOException {
        return asking(client -> {
            Stream<String> containers =
                    client.listContainersCmd().withShowAll(true).withLabelFilter(List.of(label)).exec().stream()
                            .map(Container::getId);
            Stream<String> networks = client.listNetworksCmd().withFilter("label", List.of(label)).exec().stream()
                    .map(Network::getId);
            return Stream.concat(containers, networks).toList();
        });
    }

    private interface Question<T> {
        T ask(DockerClient client) throws IOException;
    }

    private <T> T asking(Question<T> question) throws IOException {
        URI uri = URI.create(engine().info().endpoint());
        try (var http = new ZerodepDockerHttpClient.Builder().dockerHost(uri).build();
                var client = DockerClientImpl.getInstance(new ClientConfig(uri, "1.41"), http)) {
            return question.ask(client);
        }
    }
}
