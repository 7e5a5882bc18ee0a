package io.github.dockeroptimizer.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Creates and starts containers; before the first one it sweeps up what crashed runs have left. */
final class ContainerStarter {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERY_ADDRESS = "0.0.0.0";
    private static final Map<String, String> WRITABLE_TMP = Map.of("/tmp", "rw,exec,mode=1777");
    private static final String WRONG_FORMAT = "exec format error";
    /** How long a program for another processor may take to fail. */
    private static final Duration FORMAT_FAILURE = Duration.ofSeconds(2);

    private final DockerClient client;
    private final EngineHttp http;
    private final Endpoint endpoint;
    private final EngineInfo info;
    private final Owner owner;
    private final Resources resources;
    private final AtomicBoolean swept = new AtomicBoolean();

    ContainerStarter(
            DockerClient client,
            EngineHttp http,
            Endpoint endpoint,
            EngineInfo info,
            Owner owner,
            Resources resources) {
        this.client = client;
        this.http = http;
        this.endpoint = endpoint;
        this.info = info;
        this.owner = owner;
        this.resources = resources;
    }

    /**
     * Returns a container that runs, or has run.
     *
     * @throws OptimizerException when the image is missing or cannot be started; no container is left behind then
     */
    StartedContainer start(ContainerSpec spec) {
        if (swept.compareAndSet(false, true)) {
            new LeftoverSweep(client, owner).run();
        }
        String id = EngineErrors.asking("create a container of " + spec.image(), () -> create(spec));
        Resources.Held held = resources.hold(() -> StartedContainer.remove(client, id));
        StartedContainer container = new StartedContainer(client, http, id, endpoint, held);
        try {
            client.startContainerCmd(id).exec();
            failOnForeignProgram(spec, container);
            return container;
        } catch (DockerException e) {
            throw closing(container, cannotStart(spec, EngineErrors.message(e), e));
        } catch (OptimizerException e) {
            throw closing(container, e);
        } catch (RuntimeException e) {
            throw closing(container, EngineErrors.translate("start a container of " + spec.image(), e));
        }
    }

    private String create(ContainerSpec spec) {
        List<ExposedPort> ports =
                spec.publishedPorts().stream().map(ExposedPort::tcp).toList();
        CreateContainerCmd command = client.createContainerCmd(spec.image())
                .withLabels(owner.labels())
                .withEnv(spec.environment())
                .withExposedPorts(ports)
                .withHostConfig(hostConfig(spec, ports));
        if (spec.entrypoint() != null) {
            command.withEntrypoint(spec.entrypoint());
        }
        if (spec.attachment() != null && spec.attachment().alias() != null) {
            command.withAliases(spec.attachment().alias());
        }
        if (spec.healthInterval() != null) {
            // The engine takes what is not said here from the image.
            command.withHealthcheck(
                    new HealthCheck().withInterval(spec.healthInterval().toNanos()));
        }
        try {
            return command.exec().getId();
        } catch (NotFoundException e) {
            throw new OptimizerException(
                    "The engine has no image " + spec.image() + ", one was expected to start a container of.",
                    "Build it with `docker-optimizer:build`, or pull it.",
                    e);
        }
    }

    private HostConfig hostConfig(ContainerSpec spec, List<ExposedPort> ports) {
        String address = endpoint.isRemote() ? EVERY_ADDRESS : LOOPBACK;
        HostConfig config = HostConfig.newHostConfig()
                .withPortBindings(ports.stream()
                        .map(port -> new PortBinding(Ports.Binding.bindIp(address), port))
                        .toList());
        if (spec.readOnly()) {
            config.withReadonlyRootfs(true).withTmpFs(WRITABLE_TMP);
        }
        if (spec.attachment() != null) {
            return config.withNetworkMode(spec.attachment().network());
        }
        return spec.network() ? config : config.withNetworkMode("none");
    }

    /** A program for another processor starts as far as the engine can tell, and ends at once. */
    private void failOnForeignProgram(ContainerSpec spec, StartedContainer container) {
        Platform made = platformOf(spec.image());
        if (made == null || made.architecture().equals(info.platform().architecture())) {
            return;
        }
        if (container.awaitExit(FORMAT_FAILURE) != null) {
            for (String line : container.log(5)) {
                if (line.contains(WRONG_FORMAT)) {
                    throw cannotStart(spec, line, null);
                }
            }
        }
    }

    private @Nullable Platform platformOf(String image) {
        var inspected = client.inspectImageCmd(image).exec();
        return inspected.getOs() == null || inspected.getArch() == null
                ? null
                : new Platform(inspected.getOs(), inspected.getArch(), null);
    }

    private OptimizerException cannotStart(ContainerSpec spec, String message, @Nullable Exception cause) {
        String problem = "Cannot start a container of " + spec.image() + ": " + EngineErrors.withFullStop(message);
        if (message.contains(WRONG_FORMAT)) {
            return new OptimizerException(
                    problem,
                    "The image is made for another processor: set `<platform>` to " + info.platform()
                            + ", or install its emulation on the engine's machine.",
                    cause);
        }
        if (message.contains("no such file") || message.contains("not found")) {
            return new OptimizerException(
                    problem,
                    "Correct the ENTRYPOINT: the program is not in the image, or what it is linked with is not.",
                    cause);
        }
        return new OptimizerException(problem, "Correct what it names; the engine's log tells more.", cause);
    }

    private static OptimizerException closing(StartedContainer container, OptimizerException failure) {
        try {
            container.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
