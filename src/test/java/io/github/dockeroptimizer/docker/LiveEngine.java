package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;

import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.MirrorTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real engine for the tests of one class; what they build under its tags is removed at the end. */
final class LiveEngine implements BeforeAllCallback, AfterAllCallback {
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

    DockerEngine engine() {
        return requireNonNull(engine);
    }

    /** Returns an image with a shell, for {@code FROM}. */
    ImageReference base() {
        MirrorTable mirrors = MirrorTable.parse(System.getProperty("docker-optimizer.mirrors", ""));
        return mirrors.rewrite(ImageReference.of("eclipse-temurin:17-jre"));
    }

    ImageReference newTag() {
        ImageReference tag = ImageReference.of("docker-optimizer-test:" + UUID.randomUUID());
        tags.add(tag);
        return tag;
    }

    BuildRequest request(Path context, String dockerfile) {
        return new BuildRequest(context, dockerfile, "", List.of(newTag()), null, false);
    }

    /** Builds and returns the id of the image. */
    String build(Path context, String dockerfile) {
        return engine().build(request(context, dockerfile), EngineListener.SILENT)
                .imageId();
    }
}
