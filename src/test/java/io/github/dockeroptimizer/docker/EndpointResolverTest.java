package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointResolverTest {
    private final Path home;

    EndpointResolverTest(@TempDir Path home) {
        this.home = home;
    }

    private List<String> resolve(@Nullable String parameter, Map<String, String> environment) {
        return candidates(parameter, environment).stream()
                .map(Endpoint::toString)
                .toList();
    }

    private List<Endpoint> candidates(@Nullable String parameter, Map<String, String> environment) {
        DockerConfig config = DockerConfig.read(environment, home);
        return new EndpointResolver(environment, home, config).candidates(parameter);
    }

    private void write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    private void writeRemoteContext() throws IOException {
        write(
                ".docker/contexts/meta/" + DockerContexts.id("remote") + "/meta.json",
                """
                {"Name":"remote","Endpoints":{"docker":{"Host":"tcp://build-host:2376","SkipTLSVerify":false}}}""");
    }

    @Test
    void theParameterComesBeforeTheEnvironment() {
        assertThat(resolve("tcp://a:1", Map.of("DOCKER_HOST", "tcp://b:1"))).containsExactly("tcp://a:1");
        assertThat(resolve(null, Map.of("DOCKER_HOST", "tcp://b:1", "DOCKER_CONTEXT", "none")))
                .containsExactly("tcp://b:1");
    }

    @Test
    void aContextIsFoundByItsName() throws IOException {
        writeRemoteContext();
        write(".docker/contexts/tls/" + DockerContexts.id("remote") + "/docker/ca.pem", "");

        Endpoint endpoint = candidates(null, Map.of("DOCKER_CONTEXT", "remote")).get(0);

        assertThat(endpoint.toString()).isEqualTo("tcp://build-host:2376");
        assertThat(endpoint.certificates()).isNotNull();
        assertThat(endpoint.isRemote()).isTrue();
    }

    @Test
    void theCurrentContextOfTheConfigurationIsUsed() throws IOException {
        writeRemoteContext();
        write(".docker/config.json", "{\"currentContext\":\"remote\"}");

        assertThat(resolve(null, Map.of())).containsExactly("tcp://build-host:2376");
    }

    @Test
    void aContextThatDoesNotExistIsAnErrorThatNamesIt() throws IOException {
        write(".docker/config.json", "{\"currentContext\":\"gone\"}");

        assertThatThrownBy(() -> resolve(null, Map.of()))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("no Docker context \"gone\"")
                .hasMessageContaining("config.json");
        assertThatThrownBy(() -> resolve(null, Map.of("DOCKER_CONTEXT", "lost")))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("no Docker context \"lost\", but DOCKER_CONTEXT names it");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutAnythingTheUsualSocketsAreTried() {
        assertThat(resolve(null, Map.of("XDG_RUNTIME_DIR", "/run/user/1000", "DOCKER_CONTEXT", "default")))
                .startsWith("unix:///var/run/docker.sock", "unix:///run/user/1000/docker.sock")
                .contains("unix://" + home + "/.docker/run/docker.sock", "unix:///run/user/1000/podman/podman.sock");
    }

    @ParameterizedTest
    @CsvSource({
        "unix:///tmp/x.sock, unix:///tmp/x.sock",
        "build-host:2375, tcp://build-host:2375",
        "tcp://build-host, tcp://build-host:2375",
        "http://build-host:80/prefix, tcp://build-host:80/prefix",
    })
    void addressesAreCompleted(String host, String expected) {
        assertThat(resolve(host, Map.of())).containsExactly(expected);
    }

    @Test
    void tlsIsSwitchedOnByTheEnvironment() {
        Map<String, String> environment = Map.of("DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", "/certs");

        Endpoint endpoint = candidates("tcp://build-host", environment).get(0);

        assertThat(endpoint.toString()).isEqualTo("tcp://build-host:2376");
        assertThat(endpoint.certificates()).isEqualTo(Path.of("/certs"));
        assertThat(candidates("tcp://h", Map.of("DOCKER_CERT_PATH", "/certs"))
                        .get(0)
                        .certificates())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh://me@build-host", "ftp://x", "tcp:// x", "https://build-host:2376"})
    void whatCannotBeSpokenWithIsToldWithItsOrigin(String host) {
        assertThatThrownBy(() -> resolve(null, Map.of("DOCKER_HOST", host)))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("DOCKER_HOST is ");
    }

    @Test
    void aConfigurationThatIsNoJsonIsNamed() throws IOException {
        write(".docker/config.json", "{");

        assertThatThrownBy(() -> resolve(null, Map.of()))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("config.json");
    }

    @Test
    void publishedPortsAreReachedOnTheEnginesHost() {
        assertThat(candidates("tcp://build-host", Map.of()).get(0).publishedHost())
                .isEqualTo("build-host");
        assertThat(candidates("tcp://localhost", Map.of()).get(0).publishedHost())
                .isEqualTo("127.0.0.1");
        assertThat(candidates("unix:///x", Map.of()).get(0).publishedHost()).isEqualTo("127.0.0.1");
    }
}
