package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An engine on a local socket that is connected to only when there is work for it. Who it is and which images it holds is
 * asked without a connection: a run that finds nothing changed needs no more.
 */
final class LateEngine implements DockerEngine {
    private final EngineInfo info;
    private final SocketDoor door;
    private final Supplier<DockerEngine> connect;
    private @Nullable DockerEngine connected;

    LateEngine(EngineInfo info, SocketDoor door, Supplier<DockerEngine> connect) {
        this.info = info;
        this.door = door;
        this.connect = connect;
    }

    private synchronized DockerEngine engine() {
        DockerEngine engine = connected;
        if (engine == null) {
            engine = connect.get();
            connected = engine;
        }
        return engine;
    }

    @Override
    public EngineInfo info() {
        return info;
    }

    @Override
    public @Nullable LocalImage findImage(String referenceOrId) {
        try {
            return door.findImage(info.apiVersion(), referenceOrId);
        } catch (IOException e) {
            // The connection knows better what is wrong, and says it better.
            return engine().findImage(referenceOrId);
        }
    }

    @Override
    public ImageConfig imageConfig(String imageId) {
        return engine().imageConfig(imageId);
    }

    @Override
    public LocalImage pull(ImageReference reference, @Nullable Platform platform, EngineListener listener) {
        return engine().pull(reference, platform, listener);
    }

    @Override
    public BuildResult build(BuildRequest request, EngineListener listener) {
        return engine().build(request, listener);
    }

    @Override
    public void tag(String imageId, ImageReference reference) {
        engine().tag(imageId, reference);
    }

    @Override
    public void removeImage(String referenceOrId) {
        engine().removeImage(referenceOrId);
    }

    @Override
    public TemporaryImage temporaryImage(ImageReference reference) {
        return engine().temporaryImage(reference);
    }

    @Override
    public InputStream save(String referenceOrId) throws IOException {
        return engine().save(referenceOrId);
    }

    @Override
    public Container start(ContainerSpec spec) {
        return engine().start(spec);
    }

    @Override
    public Network createNetwork() {
        return engine().createNetwork();
    }

    @Override
    public synchronized void close() {
        if (connected != null) {
            connected.close();
        }
    }
}
