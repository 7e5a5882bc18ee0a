package io.github.dockeroptimizer.docker;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A container engine. Every method throws {@link OptimizerException} when the engine refuses or cannot be reached.
 *
 * <p>Safe for use by several threads. Closing it cancels running builds and removes every container and network it made; so
 * does the end of the JVM.
 */
public interface DockerEngine extends AutoCloseable {
    /** Returns what the engine says of itself; asked once. */
    EngineInfo info();

    /** Returns the image the engine holds under a reference or id, or {@code null} where it holds none. */
    @Nullable
    LocalImage findImage(String referenceOrId);

    /** Returns how an image starts that the engine holds. */
    ImageConfig imageConfig(String imageId);

    /**
     * Pulls an image and returns what the engine then holds.
     *
     * @param platform the platform to pull, or {@code null} for the engine's own
     */
    LocalImage pull(ImageReference reference, @Nullable Platform platform, EngineListener listener);

    /**
     * Builds an image.
     *
     * @throws BuildFailedException when a step of the Dockerfile failed
     */
    BuildResult build(BuildRequest request, EngineListener listener);

    /** Gives an image one more name; an image that had the name before keeps its id and loses the name. */
    void tag(String imageId, ImageReference reference);

    /**
     * Removes a name, and the image with its last name. Does nothing where there is no such image.
     */
    void removeImage(String referenceOrId);

    /**
     * Promises to remove a name, and the image with its last name, when what is returned is closed; or else when this
     * engine is closed, or the JVM ends. The image may come into being later.
     */
    TemporaryImage temporaryImage(ImageReference reference);

    /** Returns the stream of the engine's {@code save} for one image; the caller closes it. */
    InputStream save(String referenceOrId) throws IOException;

    /** Creates and starts a container; closing it removes it with its anonymous volumes. */
    Container start(ContainerSpec spec);

    /** Creates a network that only the containers attached to it reach; closing it removes it. */
    Network createNetwork();

    @Override
    void close();

    /** A name of an image that this run does not leave behind. */
    interface TemporaryImage extends AutoCloseable {
        /** Returns the name. */
        ImageReference reference();

        @Override
        void close();
    }

    /** A network that this run created. Its containers are to be closed before it. */
    interface Network extends AutoCloseable {
        /** Returns the id the engine gave it. */
        String id();

        @Override
        void close();
    }

    /** A container that this run started. */
    interface Container extends AutoCloseable {
        /** Returns the id the engine gave it. */
        String id();

        /** Returns its state at this moment. */
        ContainerState state();

        /**
         * Returns the bytes of memory that its processes use, page cache that the kernel could take back left out, as
         * {@code docker stats} shows them; or {@code null} where the engine does not measure them.
         */
        @Nullable
        Long memory();

        /**
         * Returns the address under which the engine published a container port, or {@code null} where it is not
         * published (any more).
         */
        @Nullable
        HostPort publishedPort(int containerPort);

        /**
         * Returns the container's own address, where this process runs in a container beside it and may reach it there;
         * else {@code null}.
         */
        default @Nullable HostPort neighbourAddress(int containerPort) {
            return null;
        }

        /** Returns the last lines of its output, standard output and error as they came. */
        List<String> log(int maxLines);

        /**
         * Runs a command in it, exec form, without a shell.
         *
         * @throws OptimizerException when the command cannot be started, or does not end within the timeout
         */
        ExecResult exec(List<String> command, Duration timeout);

        /** Waits until it has ended, and returns its exit code, or {@code null} after the timeout. */
        @Nullable
        Integer awaitExit(Duration timeout);

        @Override
        void close();
    }
}
