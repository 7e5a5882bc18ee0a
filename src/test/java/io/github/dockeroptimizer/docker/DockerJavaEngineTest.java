package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.FakeTransport.Answer;
import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.Platform;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The real docker-java on a fake transport. */
class DockerJavaEngineTest {
    private static final Platform PLATFORM = Platform.parse("linux/amd64");
    private static final Owner OWNER =
            new Owner("host", "ns", ProcessHandle.current().pid(), 0);
    private static final String IMAGE = "{\"Id\":\"sha256:1\",\"Os\":\"linux\",\"Architecture\":\"amd64\"}";

    private final FakeTransport transport = new FakeTransport()
            .on("GET /v1.41/containers/json", Answer.ok("[]"))
            .on("POST /v1.41/containers/create", Answer.status(201, "{\"Id\":\"c1\"}"))
            .on("POST /v1.41/containers/c1/start", Answer.status(204, ""))
            .on("GET /v1.41/images/", Answer.ok(IMAGE))
            .on("DELETE /v1.41/containers/", Answer.status(204, ""));

    private DockerEngine engine(String uri) {
        EngineInfo info = new EngineInfo("Docker", "20.10.24", "1.41", PLATFORM, true, uri);
        return new DockerJavaEngine(
                transport,
                new Endpoint(URI.create(uri), null, "default"),
                info,
                new RegistryCredentials(
                        new DockerConfig(Path.of("x"), MissingNode.getInstance()), (name, serverUrl) -> null),
                OWNER);
    }

    private DockerEngine engine() {
        return engine("unix:///var/run/docker.sock");
    }

    private static ContainerSpec spec(boolean readOnly, boolean network) {
        return new ContainerSpec(
                "orders:1", null, List.of("A=b"), List.of(8080), readOnly, network, Duration.ofSeconds(2));
    }

    private JsonNode created() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(transport.exchange("POST /v1.41/containers/create").body());
    }

    @Test
    void anImageIsDescribed() {
        transport.on(
                "GET /v1.41/images/",
                Answer.ok(
                        """
                {"Id":"sha256:1","RepoTags":["a:1"],"RepoDigests":null,"Os":"linux","Architecture":"arm","Variant":"v7",
                 "Config":{"Env":["PATH=/bin","JAVA_VERSION=17.0.13"]},
                 "RootFS":{"Type":"layers","Layers":["sha256:x","sha256:y"]}}"""));

        assertThat(engine().findImage("a:1"))
                .isEqualTo(new LocalImage(
                        "sha256:1",
                        List.of("a:1"),
                        List.of(),
                        Platform.parse("linux/arm/v7"),
                        List.of("sha256:x", "sha256:y"),
                        List.of("PATH=/bin", "JAVA_VERSION=17.0.13")));
    }

    @Test
    void howAnImageStartsIsRead() {
        transport.on(
                "GET /v1.41/images/",
                Answer.ok(
                        """
                {"Id":"sha256:1","Config":{"User":"65532:65532","Entrypoint":["java","-jar","app.jar"],"Cmd":["server"],
                 "WorkingDir":"/app","Env":["PATH=/bin"],"ExposedPorts":{"8080/tcp":{}},"Labels":{"a":"b"},
                 "Healthcheck":{"Test":["CMD","java","HealthProbe"],"Interval":30000000000,"Timeout":5000000000,
                 "StartPeriod":60000000000,"Retries":3}}}"""));

        assertThat(engine().imageConfig("sha256:1"))
                .isEqualTo(new ImageConfig(
                        "65532:65532",
                        List.of("java", "-jar", "app.jar"),
                        List.of("server"),
                        "/app",
                        List.of("PATH=/bin"),
                        List.of("8080/tcp"),
                        Map.of("a", "b"),
                        new ImageConfig.Healthcheck(List.of("CMD", "java", "HealthProbe"), 30_000, 5_000, 60_000, 3)));
    }

    @Test
    void anImageThatSaysNothingOfItsStartHasAnEmptyOne() {
        transport.on(
                "GET /v1.41/images/",
                Answer.ok("{\"Id\":\"sha256:1\",\"Config\":{\"Healthcheck\":{\"Test\":[\"NONE\"]}}}"));

        assertThat(engine().imageConfig("sha256:1"))
                .isEqualTo(new ImageConfig("", List.of(), List.of(), "", List.of(), List.of(), Map.of(), null));
    }

    @Test
    void anImageThatIsNotThereIsNone() {
        transport.on("GET /v1.41/images/", Answer.status(404, "{\"message\":\"No such image: a:1\"}"));
        transport.on("DELETE /v1.41/images/", Answer.status(404, "{\"message\":\"No such image: a:1\"}"));

        assertThat(engine().findImage("a:1")).isNull();
        engine().removeImage("a:1");
    }

    @Test
    void aRefusalIsToldInTheEnginesWords() {
        transport.on("GET /v1.41/images/", Answer.status(500, "{\"message\":\"the disk is full\"}"));

        assertThatThrownBy(() -> engine().findImage("a:1"))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("The container engine refused to describe the image a:1: the disk is full.");
    }

    @Test
    void aContainerCarriesItsOwnerAndIsPublishedOnLoopback() throws JsonProcessingException {
        try (DockerEngine engine = engine();
                DockerEngine.Container container = engine.start(spec(true, true))) {
            assertThat(container.id()).isEqualTo("c1");
        }

        JsonNode created = created();
        assertThat(created.at("/Labels/io.github.dockeroptimizer.owner").asText())
                .isEqualTo("host/" + OWNER.pid() + "/0");
        assertThat(created.at("/HostConfig/PortBindings/8080~1tcp/0/HostIp").asText())
                .isEqualTo("127.0.0.1");
        assertThat(created.at("/HostConfig/PortBindings/8080~1tcp/0/HostPort").asText())
                .isEmpty();
        assertThat(created.at("/HostConfig/ReadonlyRootfs").asBoolean()).isTrue();
        assertThat(created.at("/HostConfig/Tmpfs/~1tmp").asText()).isEqualTo("rw,exec,mode=1777");
        assertThat(created.at("/Healthcheck/Interval").asLong()).isEqualTo(2_000_000_000L);
        assertThat(transport.lines()).contains("DELETE /v1.41/containers/c1?v=true&force=true");
    }

    @Test
    void onARemoteEnginePortsArePublishedOnEveryAddress() throws JsonProcessingException {
        transport.on(
                "GET /v1.41/containers/c1/json",
                Answer.ok(
                        """
                {"NetworkSettings":{"Ports":{"8080/tcp":[{"HostIp":"0.0.0.0","HostPort":"49153"}]}}}"""));
        try (DockerEngine engine = engine("tcp://build-host:2375");
                DockerEngine.Container container = engine.start(spec(false, true))) {
            assertThat(container.publishedPort(8080)).isEqualTo(new HostPort("build-host", 49153));
            assertThat(container.publishedPort(9090)).isNull();
        }

        assertThat(created().at("/HostConfig/PortBindings/8080~1tcp/0/HostIp").asText())
                .isEqualTo("0.0.0.0");
    }

    @Test
    void withoutANetworkTheModeIsNone() throws JsonProcessingException {
        try (DockerEngine engine = engine()) {
            engine.start(spec(false, false));
        }

        assertThat(created().at("/HostConfig/NetworkMode").asText()).isEqualTo("none");
    }

    @Test
    void aContainerThatCannotBeStartedIsRemoved() {
        transport.on(
                "POST /v1.41/containers/c1/start",
                Answer.status(400, "{\"message\":\"exec: \\\"/app\\\": stat /app: no such file or directory\"}"));

        try (DockerEngine engine = engine()) {
            assertThatThrownBy(() -> engine.start(spec(false, true)))
                    .isInstanceOf(OptimizerException.class)
                    .hasMessageStartingWith("Cannot start a container of orders:1: exec: \"/app\"")
                    .hasMessageContaining("ENTRYPOINT");
            assertThat(transport.lines()).anyMatch(line -> line.startsWith("DELETE /v1.41/containers/c1"));
        }
    }

    @Test
    void closingRemovesWhatIsLeftAndTheConnection() {
        DockerEngine engine = engine();
        engine.start(spec(false, true));

        engine.close();

        assertThat(transport.lines()).last().asString().startsWith("DELETE /v1.41/containers/c1");
        assertThat(transport.isClosed()).isTrue();
        assertThatThrownBy(() -> engine.start(spec(false, true)))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("is closed");
    }

    @Test
    void aProgramThatNewerEnginesRefuseToStartHasTheExitCodeOfOlderOnes() {
        transport.on("POST /v1.41/containers/c1/exec", Answer.status(201, "{\"Id\":\"e1\"}"));
        transport.on(
                "POST /v1.41/exec/e1/start",
                Answer.status(
                        400,
                        "{\"message\":\"OCI runtime exec failed: exec: \\\"which\\\": executable file not found in"
                                + " $PATH\"}"));

        try (DockerEngine engine = engine();
                DockerEngine.Container container = engine.start(spec(false, true))) {
            ExecResult result = container.exec(List.of("which", "gcc"), Duration.ofSeconds(5));
            assertThat(result.exitCode()).isEqualTo(127);
            assertThat(result.output()).contains("executable file not found");
        }
    }

    @Test
    void stateTellsHealthWithWhatItPrinted() {
        transport.on(
                "GET /v1.41/containers/c1/json",
                Answer.ok(
                        """
                {"State":{"Running":false,"ExitCode":137,"OOMKilled":true,
                 "Health":{"Status":"unhealthy","Log":[{"Output":"one\\n"},{"Output":"two\\n"}]}}}"""));

        try (DockerEngine engine = engine();
                DockerEngine.Container container = engine.start(spec(false, true))) {
            assertThat(container.state())
                    .isEqualTo(new ContainerState(false, 137, true, "unhealthy", List.of("one", "two")));
        }
    }

    @Test
    void leftoversOfDeadProcessesAreSweptUpOnceAndOthersLeftAlone() {
        transport.on(
                "GET /v1.41/containers/json",
                Answer.ok(
                        """
                [{"Id":"dead","Labels":{"io.github.dockeroptimizer.owner":"host/2147483646/1",
                                        "io.github.dockeroptimizer.pid-namespace":"ns"}},
                 {"Id":"elsewhere","Labels":{"io.github.dockeroptimizer.owner":"other/2147483646/1",
                                        "io.github.dockeroptimizer.pid-namespace":"ns"}},
                 {"Id":"contained","Labels":{"io.github.dockeroptimizer.owner":"host/2147483646/1",
                                        "io.github.dockeroptimizer.pid-namespace":"other"}},
                 {"Id":"odd","Labels":{"io.github.dockeroptimizer.owner":"x"}}]"""));

        try (DockerEngine engine = engine()) {
            engine.start(spec(false, true)).close();
            engine.start(spec(false, true)).close();
        }

        assertThat(transport.lines())
                .filteredOn(line -> line.startsWith("DELETE"))
                .extracting(line -> line.replaceAll(".*/containers/|\\?.*", ""))
                .containsExactly("dead", "c1", "c1");
    }

    @Test
    void aSavedImageThatIsNotThereIsNamed() {
        transport.on("GET /v1.41/images/", Answer.status(404, "{\"message\":\"No such image: a:1\"}"));

        assertThatThrownBy(() -> engine().save("a:1"))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Cannot save the image a:1: No such image: a:1.");
    }

    @Test
    void anOwnerIsGoneWhenItsNumberBelongsToALaterProcess() {
        Owner self = Owner.current(Map.of());
        Owner earlier = new Owner(self.host(), self.namespace(), self.pid(), self.startSeconds() - 3600);

        assertThat(self.isGone(self)).isFalse();
        assertThat(earlier.isGone(self)).isTrue();
        assertThat(requireNonNull(Owner.of(self.labels()))).isEqualTo(self);
    }
}
