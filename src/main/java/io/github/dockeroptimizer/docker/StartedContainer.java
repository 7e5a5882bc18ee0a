package io.github.dockeroptimizer.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.HealthState;
import com.github.dockerjava.api.command.HealthStateLog;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.WaitResponse;
import io.github.dockeroptimizer.OptimizerException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A container that this run started. */
final class StartedContainer implements DockerEngine.Container {
    private static final Duration LONGEST_LOG = Duration.ofSeconds(30);
    /** Files that engines put into every container. */
    private static final List<Path> INSIDE_A_CONTAINER = List.of(Path.of("/.dockerenv"), Path.of("/run/.containerenv"));

    private static final int NOT_FOUND = 127;
    private static final int NOT_EXECUTABLE = 126;

    private final DockerClient client;
    private final EngineHttp http;
    private final String id;
    private final Endpoint endpoint;
    private final Resources.Held held;

    StartedContainer(DockerClient client, EngineHttp http, String id, Endpoint endpoint, Resources.Held held) {
        this.client = client;
        this.http = http;
        this.id = id;
        this.endpoint = endpoint;
        this.held = held;
    }

    /** Removes a container with its anonymous volumes, running or not. */
    static void remove(DockerClient client, String id) {
        EngineErrors.asking("remove the container " + id, () -> {
            try {
                return client.removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            } catch (NotFoundException | ConflictException e) {
                // It is gone, or somebody else is removing it.
                return null;
            }
        });
    }

    @Override
    public String id() {
        return id;
    }

    private InspectContainerResponse inspect() {
        return EngineErrors.asking("describe the container " + id, () -> client.inspectContainerCmd(id)
                .exec());
    }

    @Override
    public ContainerState state() {
        InspectContainerResponse.ContainerState state = inspect().getState();
        boolean running = Boolean.TRUE.equals(state.getRunning());
        Long exitCode = state.getExitCodeLong();
        return new ContainerState(
                running,
                running || exitCode == null ? null : exitCode.intValue(),
                Boolean.TRUE.equals(state.getOOMKilled()),
                healthStatus(state.getHealth()),
                healthOutputs(state.getHealth()));
    }

    private static @Nullable String healthStatus(@Nullable HealthState health) {
        String status = health == null ? null : health.getStatus();
        return status == null || status.isEmpty() || status.equals("none") ? null : status;
    }

    private static List<String> healthOutputs(@Nullable HealthState health) {
        List<HealthStateLog> log = health == null ? null : health.getLog();
        return log == null
                ? List.of()
                : log.stream()
                        .map(run ->
                                run.getOutput() == null ? "" : run.getOutput().strip())
                        .toList();
    }

    @Override
    public @Nullable Long memory() {
        return ContainerMemory.of(http, id);
    }

    @Override
    public @Nullable HostPort publishedPort(int containerPort) {
        Ports ports = inspect().getNetworkSettings().getPorts();
        Map<ExposedPort, Ports.Binding[]> bindings = ports == null ? Map.of() : ports.getBindings();
        Ports.Binding[] published = bindings.get(ExposedPort.tcp(containerPort));
        return published == null || published.length == 0
                ? null
                : new HostPort(endpoint.publishedHost(), Integer.parseInt(published[0].getHostPortSpec()));
    }

    @Override
    public @Nullable HostPort neighbourAddress(int containerPort) {
        if (!endpoint.isSocket() || INSIDE_A_CONTAINER.stream().noneMatch(Files::exists)) {
            return null;
        }
        Map<String, ContainerNetwork> networks = inspect().getNetworkSettings().getNetworks();
        return networks.values().stream()
                .map(ContainerNetwork::getIpAddress)
                .filter(address -> address != null && !address.isEmpty())
                .map(address -> new HostPort(address, containerPort))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<String> log(int maxLines) {
        LineTail tail = new LineTail(maxLines, line -> {});
        StreamCollector<Frame> frames = new StreamCollector<>(frame -> tail.append(frame.getPayload()));
        EngineErrors.asking("read the log of the container " + id, () -> client.logContainerCmd(id)
                .withStdOut(true)
                .withStdErr(true)
                .withTail(maxLines)
                .exec(frames)
                .await(LONGEST_LOG));
        tail.flush();
        return tail.lines();
    }

    @Override
    public ExecResult exec(List<String> command, Duration timeout) {
        String doing = "run " + command + " in the container " + id;
        String exec = EngineErrors.asking(doing, () -> client.execCreateCmd(id)
                .withCmd(command.toArray(String[]::new))
                .withAttachStdout(true)
                .withAttachStderr(true)
                .exec()
                .getId());
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        StreamCollector<Frame> frames = new StreamCollector<>(frame -> output.writeBytes(frame.getPayload()));
        try {
            if (!client.execStartCmd(exec).exec(frames).await(timeout)) {
                throw new OptimizerException(
                        "`" + String.join(" ", command) + "` did not end within " + timeout.toMillis()
                                + " ms in the container, it was expected to.",
                        "Give it more time, or look with `docker exec` why it hangs.");
            }
        } catch (BadRequestException | NotFoundException e) {
            return notStarted(doing, e);
        } catch (DockerException e) {
            throw EngineErrors.translate(doing, e);
        }
        Long exitCode = EngineErrors.asking(
                doing, () -> client.inspectExecCmd(exec).exec().getExitCodeLong());
        return new ExecResult(
                exitCode == null ? NOT_EXECUTABLE : exitCode.intValue(), output.toString(StandardCharsets.UTF_8));
    }

    /** Newer engines refuse a program that cannot be started, older ones give an exit code: here all give the code. */
    private static ExecResult notStarted(String doing, DockerException e) {
        String message = EngineErrors.message(e);
        if (!message.contains("exec failed") && !message.contains("executable file")) {
            throw EngineErrors.translate(doing, e);
        }
        boolean absent = message.contains("not found") || message.contains("no such file");
        return new ExecResult(absent ? NOT_FOUND : NOT_EXECUTABLE, message);
    }

    @Override
    public @Nullable Integer awaitExit(Duration timeout) {
        Integer[] exitCode = {null};
        StreamCollector<WaitResponse> answer =
                new StreamCollector<>(response -> exitCode[0] = response.getStatusCode());
        boolean ended = EngineErrors.asking(
                "wait for the container " + id,
                () -> client.waitContainerCmd(id).exec(answer).await(timeout));
        return ended ? exitCode[0] : null;
    }

    @Override
    public void close() {
        held.close();
    }
}
