package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandshakeTest {
    private static final Endpoint ENDPOINT = Endpoint.socket(Path.of("/var/run/docker.sock"), "default");

    private static String version(String engine, String newest, String oldest) {
        return """
                {"Version":"%s","ApiVersion":"%s","MinAPIVersion":"%s","Os":"linux","Arch":"amd64",
                 "Components":[{"Name":"Engine"}]}"""
                .formatted(engine, newest, oldest);
    }

    private static EngineInfo shake(FakeTransport transport, @Nullable String wanted) {
        return new Handshake(ENDPOINT, wanted).shake(transport);
    }

    private static EngineInfo shake(String answer, @Nullable String wanted) {
        return shake(new FakeTransport().on("GET /version", FakeTransport.Answer.ok(answer)), wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "20.10.24, 1.41, 1.12, 1.41",
        "28.5.2, 1.51, 1.24, 1.51",
        "29.0.0, 1.52, 1.44, 1.51",
        "29.7.2, 1.55, 1.40, 1.51",
        "40.0.0, 1.70, 1.60, 1.60",
    })
    void theNewestVersionThatBothSpeakIsChosenNeverOneBelowTheEnginesOldest(
            String engine, String newest, String oldest, String spoken) {
        assertThat(shake(version(engine, newest, oldest), null).apiVersion()).isEqualTo(spoken);
    }

    @Test
    void theFirstRequestHasNoVersion() {
        FakeTransport transport =
                new FakeTransport().on("GET /version", FakeTransport.Answer.ok(version("28.5.2", "1.51", "1.24")));

        assertThat(shake(transport, null))
                .isEqualTo(new EngineInfo(
                        "Docker",
                        "28.5.2",
                        "1.51",
                        Platform.parse("linux/amd64"),
                        true,
                        "unix:///var/run/docker.sock"));
        assertThat(transport.lines()).containsExactly("GET /version");
    }

    @Test
    void podmanIsKnownByItsComponentOrItsHeaderAndHasNoBuildKit() {
        String component = version("5.8.6", "1.44", "1.24").replace("\"Engine\"", "\"Podman Engine\"");
        FakeTransport.Answer header = new FakeTransport.Answer(
                200, version("5.8.6", "1.44", "1.24"), Map.of("Libpod-Api-Version", List.of("5.8.6")));

        assertThat(shake(component, null))
                .extracting(EngineInfo::name, EngineInfo::buildKit)
                .containsExactly("Podman", false);
        assertThat(shake(new FakeTransport().on("GET /version", header), null).name())
                .isEqualTo("Podman");
    }

    @Test
    void anEngineThatIsTooOldIsToldWithBothVersions() {
        assertThatThrownBy(() -> shake(version("19.03.15", "1.40", "1.12"), null))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Docker 19.03.15 at unix:///var/run/docker.sock speaks API versions up to 1.40,"
                        + " at least 1.41 is needed. Use Docker 20.10");
    }

    @Test
    void theVersionOfTheEnvironmentIsHonouredWhereTheEngineSpeaksIt() {
        assertThat(shake(version("28.5.2", "1.51", "1.24"), "1.44").apiVersion())
                .isEqualTo("1.44");
        assertThatThrownBy(() -> shake(version("20.10.24", "1.41", "1.12"), "1.44"))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("DOCKER_API_VERSION is 1.44, but Docker 20.10.24 speaks 1.12 to 1.41.");
    }

    @Test
    void whatIsNoEngineIsTold() {
        assertThatThrownBy(() -> shake("<html>", null))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("a container engine was expected");
        assertThatThrownBy(() -> shake("{}", null))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("without an API version");
    }

    @Test
    void anEngineThatWantsTlsSaysSo() {
        FakeTransport transport = new FakeTransport()
                .on("GET", FakeTransport.Answer.status(400, "Client sent an HTTP request to an HTTPS server."));

        assertThatThrownBy(() -> shake(transport, null))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("DOCKER_TLS_VERIFY=1");
    }

    @Test
    void anEngineThatHangsUpIsToldWithTheReason() {
        FakeTransport transport = new FakeTransport().on("GET", exchange -> {
            throw new IllegalStateException(new IOException("Connection reset by peer"));
        });

        assertThatThrownBy(() -> shake(transport, null))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Nothing answers at unix:///var/run/docker.sock")
                .hasMessageContaining("Connection reset by peer")
                .hasMessageContaining("`docker-optimizer:generate` works without an engine");
    }
}
