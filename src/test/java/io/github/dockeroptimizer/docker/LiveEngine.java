package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;

import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.MirrorTable;
import java.io.IOException;
import java.net.URI;
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
        URI uri = URI.create(engine().info().endpoint());
        try (var http = new ZerodepDockerHttpClient.Builder().dockerHost(uri).build();
                var client = DockerClientImpl.getInstance(new ClientConfig(uri, "1.41"), http)) {
            Stream<String> containers =
                    client.listContainersCmd().withShowAll(true).withLabelFilter(List.of(label)).exec().stream()
                            .map(Container::getId);
            Stream<String> networks = client.listNetworksCmd().withFilter("label", List.of(label)).exec().stream()
                    .map(Network::getId);
            return Stream.concat(containers, networks).toList();
        }
    }
}
