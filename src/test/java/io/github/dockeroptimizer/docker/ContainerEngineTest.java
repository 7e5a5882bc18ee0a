package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@RequiresEngine
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ContainerEngineTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private final Path context;

    ContainerEngineTest(@TempDir Path context) {
        this.context = context;
    }

    private static ContainerSpec shell(String script, boolean readOnly, boolean network) {
        return new ContainerSpec(
                live.base().toString(),
                List.of("/bin/sh", "-c", script),
                List.of("GREETING=hello"),
                network ? List.of(8080) : List.of(),
                readOnly,
                network,
                null);
    }

    private static DockerEngine.Container start(String script) {
        return live.engine().start(shell(script, false, false));
    }

    @Test
    void aContainerThatEndsTellsItsExitCodeAndOutput() {
        try (DockerEngine.Container container = start("echo $GREETING; echo oops >&2; exit 3")) {
            assertThat(container.awaitExit(SOON)).isEqualTo(3);
            assertThat(container.state()).isEqualTo(new ContainerState(false, 3, false, null, List.of()));
            assertThat(container.log(10)).containsExactlyInAnyOrder("hello", "oops");
            assertThat(container.log(1)).hasSize(1);
        }
    }

    @Test
    void aRunningContainerHasNoExitCode() {
        try (DockerEngine.Container container = start("sleep 60")) {
            assertThat(container.state().running()).isTrue();
            assertThat(container.state().exitCode()).isNull();
            assertThat(container.awaitExit(Duration.ofMillis(300))).isNull();
        }
    }

    @Test
    void theMemoryOfARunningContainerIsMeasured() {
        try (DockerEngine.Container container = start("sleep 60")) {
            assertThat(container.memory()).isBetween(50_000L, 50_000_000L);
        }
    }

    @Test
    void commandsAreRunInsideWithTheirExitCode() {
        try (DockerEngine.Container container = start("sleep 60")) {
            ExecResult result = container.exec(List.of("/bin/sh", "-c", "echo out; echo err >&2; exit 5"), SOON);
            assertThat(result.exitCode()).isEqualTo(5);
            assertThat(result.output()).contains("out").contains("err");
            assertThat(container.exec(List.of("which-gcc"), SOON).exitCode()).isIn(126, 127);
            assertThatThrownBy(() -> container.exec(List.of("sleep", "30"), Duration.ofMillis(500)))
                    .isInstanceOf(OptimizerException.class)
                    .hasMessageStartingWith("`sleep 30` did not end within 500 ms");
        }
    }

    @Test
    void nothingIsRunInsideAContainerThatHasEnded() {
        try (DockerEngine.Container container = start("exit 0")) {
            container.awaitExit(SOON);
            assertThatThrownBy(() -> container.exec(List.of("true"), SOON))
                    .isInstanceOf(OptimizerException.class)
                    .hasMessageContaining("is not running");
        }
    }

    @Test
    void aReadOnlyContainerCanWriteAndExecuteInTmpOnly() {
        String script = "touch /nope 2>/dev/null && echo wrong; cp /bin/true /tmp/t && /tmp/t && stat -c %a /tmp";
        try (DockerEngine.Container container = live.engine().start(shell(script, true, false))) {
            assertThat(container.awaitExit(SOON)).isZero();
            assertThat(container.log(10)).containsExactly("1777");
        }
    }

    @Test
    void portsArePublishedOnLoopbackOnly() {
        try (DockerEngine.Container container = live.engine().start(shell("sleep 60", false, true))) {
            HostPort port = requireNonNull(container.publishedPort(8080));
            assertThat(port.host()).isEqualTo("127.0.0.1");
            assertThat(port.port()).isPositive();
            assertThat(container.publishedPort(9090)).isNull();
        }
    }

    @Test
    void withoutANetworkThereIsNoInterfaceButLoopback() {
        try (DockerEngine.Container container = start("ls /sys/class/net")) {
            container.awaitExit(SOON);
            assertThat(container.log(10)).containsExactly("lo");
        }
    }

    @Test
    void healthIsAskedForAsOftenAsWished() throws InterruptedException {
        String image = live.build(
                context,
                "FROM %s\nHEALTHCHECK --interval=1h --retries=7 CMD [\"echo\", \"fine\"]\n".formatted(live.base()));

        try (DockerEngine.Container container = live.engine().start(sleeping(image, Duration.ofMillis(500)))) {
            assertThat(container.state().health()).isEqualTo("starting");
            await(() -> "healthy".equals(container.state().health()));
            assertThat(container.state().healthOutputs()).startsWith("fine");
        }
    }

    @Test
    void anImageWithoutHealthCheckHasNoHealth() {
        try (DockerEngine.Container container =
                live.engine().start(sleeping(live.base().toString(), Duration.ofSeconds(1)))) {
            assertThat(container.state().running()).isTrue();
            assertThat(container.state().health()).isNull();
        }
    }

    private static ContainerSpec sleeping(String image, @Nullable Duration healthInterval) {
        return new ContainerSpec(image, List.of("sleep", "60"), List.of(), List.of(), false, false, healthInterval);
    }

    @Test
    void aProgramThatIsNotInTheImageIsToldAndNothingIsLeft() throws IOException {
        String image = live.build(context, "FROM scratch\nENTRYPOINT [\"/app\"]\n");
        ContainerSpec spec = new ContainerSpec(image, null, List.of(), List.of(), false, false, null);

        assertThatThrownBy(() -> live.engine().start(spec))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Cannot start a container of " + image)
                .hasMessageContaining("/app");
        assertThat(live.leftByThisProcess()).isEmpty();
    }

    @Test
    void aProgramForAnotherProcessorIsToldAndNothingIsLeft() throws IOException {
        Path program = context.resolve("app");
        Files.writeString(program, "\u007fELF is no program for this processor");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        BuildRequest request = new BuildRequest(
                context,
                "FROM scratch\nCOPY app /app\nENTRYPOINT [\"/app\"]\n",
                "",
                List.of(live.newTag()),
                Platform.parse("linux/s390x"),
                false,
                true);
        String image = live.engine().build(request, EngineListener.SILENT).imageId();
        ContainerSpec spec = new ContainerSpec(image, null, List.of(), List.of(), false, false, null);

        assertThatThrownBy(() -> live.engine().start(spec))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("exec format error")
                .hasMessageContaining("`<platform>`");
        assertThat(live.leftByThisProcess()).isEmpty();
    }

    @Test
    void anImageThatDoesNotExistIsNamed() {
        ContainerSpec spec = new ContainerSpec("nowhere:1", null, List.of(), List.of(), false, false, null);

        assertThatThrownBy(() -> live.engine().start(spec))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("The engine has no image nowhere:1");
    }

    @Test
    void closingTheEngineRemovesItsContainers() throws IOException {
        DockerEngine engine = DockerEngines.connect(null, System.getenv());
        String id = engine.start(shell("sleep 60", false, false)).id();
        assertThat(live.left()).contains(id);

        engine.close();

        assertThat(live.left()).doesNotContain(id);
    }

    @Test
    void closingTheEngineRemovesItsNetworksWithWhatIsOnThem() throws IOException {
        DockerEngine engine = DockerEngines.connect(null, System.getenv());
        String network = engine.createNetwork().id();
        ContainerSpec place = shell("sleep 60", false, true).attached(new ContainerSpec.Attachment(network, "db"));
        String container = engine.start(place).id();
        assertThat(live.left()).contains(network, container);

        engine.close();

        assertThat(live.left()).doesNotContain(network, container);
    }

    @Test
    void containersAndNetworksOfADeadProcessAreSweptUp() throws Exception {
        Process crashed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingRun.class.getName(),
                        live.base().toString())
                .redirectErrorStream(true)
                .start();
        List<String> ids = new String(crashed.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .lines()
                .filter(line -> line.matches("[0-9a-f]{64}"))
                .toList();
        assertThat(crashed.waitFor()).isEqualTo(CrashingRun.EXIT_CODE);
        assertThat(live.left()).containsAll(ids);

        try (DockerEngine engine = DockerEngines.connect(null, System.getenv())) {
            engine.start(shell("true", false, false)).close();
        }

        assertThat(ids).hasSize(2);
        assertThat(live.left()).doesNotContainAnyElementsOf(ids);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
