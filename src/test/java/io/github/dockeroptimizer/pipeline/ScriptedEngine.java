package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.docker.BuildRequest;
import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.BuildStep;
import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.ContainerState;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.EngineInfo;
import io.github.dockeroptimizer.docker.EngineListener;
import io.github.dockeroptimizer.docker.ExecResult;
import io.github.dockeroptimizer.docker.HostPort;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.image.CompressedSizes;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An engine that builds one small image, whatever the Dockerfile says, and writes down what it is asked to do. */
final class ScriptedEngine implements DockerEngine {
    static final Platform AMD64 = new Platform("linux", "amd64", null);
    static final String IMAGE_ID = "sha256:0123456789abcdef";

    /** What it was asked to do, such as {@code pull maven:3.9-eclipse-temurin-21}. */
    final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    final List<BuildRequest> requests = new ArrayList<>();
    final List<ContainerSpec> started = new ArrayList<>();
    private final Map<String, LocalImage> images = new HashMap<>();
    int closed;
    boolean buildKit = true;
    byte[] archive = SavedImage.archive();

    /** What keeps pulls from working, or {@code null}. */
    @Nullable
    RuntimeException pullFailure;

    /** Whether a build fails as long as it downloads dependencies in advance. */
    boolean failsWarmUp;

    /** What keeps builds from working, or {@code null}. */
    @Nullable
    RuntimeException buildFailure;

    /** What keeps a build of a request from working. */
    Function<BuildRequest, @Nullable RuntimeException> refusal = request -> null;

    /** The steps of a build. */
    Function<BuildRequest, List<BuildStep>> steps =
            request -> List.of(new BuildStep("build", "1/2", "RUN mvn package", false, Duration.ofSeconds(1)));

    /** The layers that built images are said to have. */
    List<String> builtDiffIds = List.of(SavedImage.baseDiffId());

    /** What happens until a saved image is there. */
    Runnable whileSaving = () -> {};

    /** The state of every container that is started. */
    Supplier<ContainerState> state = () -> new ContainerState(false, 1, false, null, List.of());

    ScriptedEngine holds(String reference, Platform platform) {
        images.put(reference, image("sha256:" + reference.hashCode(), platform));
        return this;
    }

    /** Lets a name mean another image, or none. */
    ScriptedEngine moves(String reference, @Nullable String id) {
        if (id == null) {
            images.remove(reference);
        } else {
            images.put(reference, image(id, AMD64));
        }
        return this;
    }

    private static LocalImage image(String id, Platform platform) {
        return new LocalImage(id, List.of(), List.of(), platform, List.of(SavedImage.baseDiffId()), List.of());
    }

    @Override
    public EngineInfo info() {
        return new EngineInfo("Docker", "28.5.2", "1.51", AMD64, buildKit, "unix:///var/run/docker.sock");
    }

    @Override
    public @Nullable LocalImage findImage(String referenceOrId) {
        return images.get(referenceOrId);
    }

    @Override
    public ImageConfig imageConfig(String imageId) {
        return new ImageArchiveReader(CompressedSizes.NONE)
                .read(new ByteArrayInputStream(archive), null)
                .config();
    }

    @Override
    public LocalImage pull(ImageReference reference, @Nullable Platform platform, EngineListener listener) {
        calls.add("pull " + reference + (platform == null ? "" : " for " + platform));
        if (pullFailure != null) {
            throw pullFailure;
        }
        LocalImage pulled = image("sha256:pulled", platform == null ? AMD64 : platform);
        images.put(reference.toString(), pulled);
        return pulled;
    }

    @Override
    public BuildResult build(BuildRequest request, EngineListener listener) {
        calls.add("build");
        requests.add(request);
        if (buildFailure != null) {
            throw buildFailure;
        }
        RuntimeException refused = refusal.apply(request);
        if (refused != null) {
            throw refused;
        }
        if (failsWarmUp && request.dockerfile().contains("inside.WarmUp ")) {
            String step = "[dependencies 6/6] RUN java -cp /tools io.github.dockeroptimizer.inside.WarmUp mvn x";
            listener.stepOutput(
                    new BuildStep("dependencies", "6/6", "RUN x", false, Duration.ZERO),
                    WarmUpWatch.INCOMPLETE + "No network.");
            throw new BuildFailedException("Step failed.", "Look.", step, List.of(), 1, null);
        }
        images.put(IMAGE_ID, new LocalImage(IMAGE_ID, List.of(), List.of(), AMD64, builtDiffIds, List.of()));
        return new BuildResult(
                IMAGE_ID, "buildkit", Duration.ofMillis(1_500), steps.apply(request), List.of(), 4_711, List.of());
    }

    @Override
    public void tag(String imageId, ImageReference reference) {
        calls.add("tag " + imageId + " " + reference);
        images.put(reference.toString(), image(imageId, AMD64));
    }

    @Override
    public void removeImage(String referenceOrId) {
        calls.add("remove " + referenceOrId);
    }

    @Override
    public TemporaryImage temporaryImage(ImageReference reference) {
        return new TemporaryImage() {
            @Override
            public ImageReference reference() {
                return reference;
            }

            @Override
            public void close() {
                removeImage(reference.toString());
            }
        };
    }

    @Override
    public InputStream save(String referenceOrId) {
        calls.add("save " + referenceOrId);
        whileSaving.run();
        return new ByteArrayInputStream(archive);
    }

    @Override
    public Container start(ContainerSpec spec) {
        calls.add("start " + spec.image());
        started.add(spec);
        return new Container() {
            @Override
            public String id() {
                return "c1";
            }

            @Override
            public ContainerState state() {
                return state.get();
            }

            @Override
            public @Nullable Long memory() {
                return 123_000_000L;
            }

            @Override
            public @Nullable HostPort publishedPort(int containerPort) {
                return null;
            }

            @Override
            public List<String> log(int maxLines) {
                return List.of("no database");
            }

            @Override
            public ExecResult exec(List<String> command, Duration timeout) {
                return new ExecResult(127, "");
            }

            @Override
            public @Nullable Integer awaitExit(Duration timeout) {
                return 1;
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    @Override
    public Network createNetwork() {
        calls.add("network");
        return new Network() {
            @Override
            public String id() {
                return "network";
            }

            @Override
            public void close() {
                calls.add("remove network");
            }
        };
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
