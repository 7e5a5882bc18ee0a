package io.github.dockeroptimizer.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.dockeroptimizer.docker.HostPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class OutsideProbeTest {
    private HttpServer application;
    private int status = 200;
    private String body = "{\"status\":\"UP\"}";

    @BeforeEach
    void startAnApplication() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/ready", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        application.start();
    }

    @AfterEach
    void stopIt() {
        application.stop(0);
    }

    @ParameterizedTest(name = "{0} with a limit of {1}: healthy is {2}")
    @CsvSource({
        "200, 400, true",
        "302, 400, true",
        "401, 400, false",
        "404, 400, false",
        "404, 500, true",
        "500, 500, false",
        "503, 400, false",
        "503, 500, false",
    })
    void theStatusDecidesAndNoRedirectIsFollowed(int answered, int limit, boolean healthy) {
        status = answered;

        OutsideProbe.Answer answer = ask(limit);

        assertThat(answer.status()).isEqualTo(answered);
        assertThat(answer.healthy()).isEqualTo(healthy);
    }

    @Test
    void theAnswerIsShownWithTheStartOfItsBody() {
        status = 503;
        body = "x".repeat(600);

        assertThat(ask(400).text()).isEqualTo("503 " + "x".repeat(500));
    }

    @Test
    void anAnswerWithoutABodyIsItsStatus() {
        body = "";

        assertThat(ask(400).text()).isEqualTo("200");
    }

    @Test
    void noAnswerIsNotHealthyAndSaysWhy() {
        application.stop(0);

        OutsideProbe.Answer answer = ask(500);

        assertThat(answer.status()).isNull();
        assertThat(answer.healthy()).isFalse();
        assertThat(answer.text()).startsWith("no answer (");
    }

    private OutsideProbe.Answer ask(int limit) {
        return new OutsideProbe(new Expectation.Answer(8080, "/ready", limit, false, "rule"))
                .ask(new HostPort(
                        InetAddress.getLoopbackAddress().getHostAddress(),
                        application.getAddress().getPort()));
    }

    @Test
    void aServerWithoutHttpIsHealthyOnlyWhereAnOpenPortIsEnough() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            HostPort address = new HostPort("127.0.0.1", silent.getLocalPort());

            assertThat(new OutsideProbe(new Expectation.Answer(9000, "/", 500, true, "rule")).ask(address))
                    .isEqualTo(new OutsideProbe.Answer(null, true, true, false, "open port 9000"));
            assertThat(new OutsideProbe(new Expectation.Answer(9000, "/", 500, false, "rule"))
                            .ask(address)
                            .healthy())
                    .isFalse();
        }
    }

    /** So does the engine's own proxy where nothing listens in the container. */
    @Test
    void aConnectionThatIsClosedAtOnceIsNoOpenPort() throws IOException {
        try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread closing = new Thread(() -> {
                try {
                    while (true) {
                        proxy.accept().close();
                    }
                } catch (IOException e) {
                    // The test is over.
                }
            });
            closing.setDaemon(true);
            closing.start();

            OutsideProbe.Answer answer = new OutsideProbe(new Expectation.Answer(9000, "/", 500, true, "rule"))
                    .ask(new HostPort("127.0.0.1", proxy.getLocalPort()));

            assertThat(answer.healthy()).isFalse();
            assertThat(answer.text()).startsWith("no answer (");
        }
    }
}
