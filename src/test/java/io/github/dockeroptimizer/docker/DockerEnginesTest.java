package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DockerEnginesTest {
    private final Path folder;

    DockerEnginesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Endpoint endpoint(String name) {
        return Endpoint.socket(folder.resolve(name), "default");
    }

    @Test
    void whereNoSocketExistsAllPlacesAreListed() {
        assertThatThrownBy(() -> DockerEngines.choose(List.of(endpoint("a.sock"), endpoint("b.sock"))))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("No container engine was found")
                .hasMessageContaining("a.sock")
                .hasMessageContaining("b.sock")
                .hasMessageContaining("`docker-optimizer:generate` works without an engine.");
    }

    @Test
    void aSocketNobodyListensOnIsPassedOverForOneThatAnswers() throws IOException {
        Path stale = folder.resolve("stale.sock");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(stale))
                .close();
        Path live = folder.resolve("live.sock");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(live));

            assertThat(DockerEngines.choose(List.of(endpoint("none"), endpoint("stale.sock"), endpoint("live.sock"))))
                    .isEqualTo(endpoint("live.sock"));
            assertThatThrownBy(() -> DockerEngines.choose(List.of(endpoint("stale.sock"), endpoint("none"))))
                    .isInstanceOf(OptimizerException.class)
                    .hasMessageStartingWith("Nothing answers at unix://" + stale)
                    .hasMessageContaining("Connection refused");
        }
    }

    @Test
    void aSocketThatWasAskedForAndDoesNotExistIsNamed() {
        String host = "unix://" + folder.resolve("none.sock");

        assertThatThrownBy(() -> DockerEngines.connect(host, Map.of("DOCKER_CONFIG", folder.toString())))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Cannot reach the container engine at " + host
                        + " (from `<dockerHost>`): there is no such socket.");
    }

    @Test
    void aRefusedPermissionIsToldWithItsRemedy() {
        assertThat(ConnectFailures.unreachable(endpoint("a.sock"), new SocketException("Permission denied")))
                .hasMessage("Cannot reach the container engine at unix://" + folder
                        + "/a.sock: permission denied. Add your user to the group docker, or set DOCKER_HOST or"
                        + " `<dockerHost>` to an engine that you may use; `docker-optimizer:generate` works without an"
                        + " engine.");
    }

    @Test
    void missingCertificatesAreNamed() throws IOException {
        Files.createFile(folder.resolve("ca.pem"));
        Map<String, String> environment = Map.of(
                "DOCKER_CONFIG", folder.toString(), "DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", folder.toString());

        assertThatThrownBy(() -> DockerEngines.connect("tcp://127.0.0.1:1", environment))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("There is no readable cert.pem in " + folder);
    }

    @Test
    void aPortNobodyListensOnIsNamed() {
        assertThatThrownBy(() -> DockerEngines.connect("tcp://127.0.0.1:1", Map.of("DOCKER_CONFIG", folder.toString())))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Nothing answers at tcp://127.0.0.1:1 (from `<dockerHost>`)");
    }
}
