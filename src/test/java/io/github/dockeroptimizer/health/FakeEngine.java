package io.github.dockeroptimizer.health;

import io.github.dockeroptimizer.docker.BuildRequest;
import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.ContainerState;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.EngineInfo;
import io.github.dockeroptimizer.docker.EngineListener;
import io.github.dockeroptimizer.docker.ExecResult;
import io.github.dockeroptimizer.docker.HostPort;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.oci.Platform;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An engine whose containers do as they are told, at the times of its own clock. */
final class FakeEngine implements DockerEngine {
    final FakeClock clock = new FakeClock();
    final List<ContainerSpec> started = new ArrayList<>();
    int closed;
    int networks;
    int port;
    int neighbour;
    Function<Duration, ContainerState> state = at -> running(null);
    /** The states of containers of certain images. */
    final Map<String, Function<Duration, ContainerState>> states = new HashMap<>();

    Function<ContainerSpec, List<String>> log = spec -> List.of();
    Supplier<ExecResult> exec = () -> new ExecResult(127, "");

    @Nullable
    Integer exit = 0;

    /** Time that passes only when somebody sleeps. */
    static final class FakeClock implements Clock {
        private long now;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            now += duration.toNanos();
        }
    }

    static ContainerState running(@Nullable String health, String... outputs) {
        return new ContainerState(true, null, false, health, List.of(outputs));
    }

    static ContainerState exited(int code, boolean outOfMemory) {
        return new ContainerState(false, code, outOfMemory, null, List.of());
    }

    /** What the kernel's table says of ports that are open to everybody. */
    static ExecResult listening(int... ports) {
        return new ExecResult(
                0, IntStream.of(ports).mapToObj(port -> row("00000000", port)).collect(Collectors.joining()));
    }

    static String row(String address, int port) {
        return "   0: %s:%04X 00000000:0000 0A 00000000:00000000 00:00000000 00000000  0  0 1681 1\n"
                .formatted(address, port);
    }

    @Override
    public Container start(ContainerSpec spec) {
        started.add(spec);
        long start = clock.nanos();
        return new Container() {
            @Override
            public String id() {
                return "container";
            }

            @Override
            public ContainerState state() {
                return states.getOrDefault(spec.image(), state).apply(Duration.ofNanos(clock.nanos() - start));
            }

            @Override
            public @Nullable Long memory() {
                return 123_000_000L;
            }

            @Override
            public @Nullable HostPort publishedPort(int containerPort) {
                return port == 0 ? null : new HostPort("127.0.0.1", port);
            }

            @Override
            public @Nullable HostPort neighbourAddress(int containerPort) {
                return neighbour == 0 ? null : new HostPort("127.0.0.1", neighbour);
            }

            @Override
            public List<String> log(int maxLines) {
                return log.apply(spec);
            }

            @Override
            public ExecResult exec(List<String> command, Duration timeout) {
                return exec.get();
            }

            @Override
            public @Nullable Integer awaitExit(Duration timeout) {
                return exit;
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    @Override
    public Network createNetwork() {
        networks++;
        return new Network() {
            @Override
            public String id() {
                return "network";
            }

            @Override
            public void close() {
                networks--;
            }
        };
    }

    @Override
    public EngineInfo info() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LocalImage findImage(String referenceOrId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ImageConfig imageConfig(String imageId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public LocalImage pull(ImageReference reference, @Nullable Platform platform, EngineListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BuildResult build(BuildRequest request, EngineListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void tag(String imageId, ImageReference reference) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeImage(String referenceOrId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TemporaryImage temporaryImage(ImageReference reference) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream save(String referenceOrId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
