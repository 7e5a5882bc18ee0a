package io.github.dockeroptimizer.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the class that goes into images, with the command that HEALTHCHECK has there. */
@SuppressWarnings("NullAway.Init")
class InsideProbeTest {
    private HttpServer application;
    private int status = 200;

    private record Ended(int code, String output) {}

    @BeforeEach
    void startAnApplication() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/health", exchange -> {
            byte[] body = "{\"status\":\"X\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        application.start();
    }

    @AfterEach
    void stopIt() {
        application.stop(0);
    }

    @ParameterizedTest(name = "{0} with a limit of {1} ends with {2}")
    @CsvSource({"200, 400, 0", "302, 400, 0", "503, 400, 1", "404, 500, 0", "500, 500, 1"})
    void theStatusDecidesTheExitCodeAndTheAnswerIsPrinted(int answered, int limit, int code)
            throws IOException, InterruptedException {
        status = answered;

        assertThat(probe(url(), Integer.toString(limit)))
                .isEqualTo(new Ended(code, answered + " {\"status\":\"X\"}\n"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            HTTP/1.1 200 OK;Transfer-Encoding: chunked;;4;{up};0;;        | 200 {up} | 0
            HTTP/1.1 503;Content-Length: 4;Connection: keep-alive;;{up}   | 503 {up} | 1
            HTTP/1.0 204 No Content;;                                     | 204      | 0
            """)
    void whateverFormAnAnswerHasItsStatusAndTheBeginningOfItsBodyArePrinted(String answer, String printed, int code)
            throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answer(server, answer.replace(";", "\r\n")));
            thread.start();

            assertThat(probe("http://127.0.0.1:" + server.getLocalPort() + "/", "400"))
                    .isEqualTo(new Ended(code, printed + "\n"));
        }
    }

    /** Leaves the connection open, as servers do that do not read what the client asks for. */
    private static void answer(ServerSocket server, String text) {
        try {
            Socket connection = server.accept();
            connection.getInputStream().read(new byte[1000]);
            connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noAnswerEndsWithOneAndSaysWhy() throws IOException, InterruptedException {
        String url = url();
        application.stop(0);

        Ended ended = probe(url, "400");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("ConnectException");
    }

    @Test
    void whatSpeaksNoHttpIsAnOpenPortWhereThatIsEnough() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";

            assertThat(probe(url, "500", "open")).isEqualTo(new Ended(0, "open port " + silent.getLocalPort() + "\n"));
            assertThat(probe(url, "500").code()).isEqualTo(1);
        }
    }

    @Test
    void anOpenPortThatSpeaksHttpIsMeasuredByItsAnswer() throws IOException, InterruptedException {
        status = 404;
        assertThat(probe(url(), "500", "open")).isEqualTo(new Ended(0, "404 {\"status\":\"X\"}\n"));
        status = 500;
        assertThat(probe(url(), "500", "open").code()).isEqualTo(1);
    }

    @Test
    void aClosedPortIsNoOpenPort() throws IOException, InterruptedException {
        String url = url();
        application.stop(0);

        assertThat(probe(url, "500", "open").code()).isEqualTo(1);
    }

    @Test
    void aCommandThatIsNoneEndsWithOne() throws IOException, InterruptedException {
        assertThat(probe("nonsense").code()).isEqualTo(1);
        assertThat(probe().code()).isEqualTo(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void listeningTellsThePortsOnWhichSomethingListens() throws IOException, InterruptedException {
        Ended ended = probe("listening");

        assertThat(ended.code()).isZero();
        assertThat(Listening.parse(ended.output()).loopback())
                .contains(application.getAddress().getPort());
    }

    private String url() {
        return "http://127.0.0.1:" + application.getAddress().getPort() + "/health";
    }

    private static Ended probe(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx16m",
                                "-cp",
                                Path.of("target/classes/META-INF/docker-optimizer/inside")
                                        .toString(),
                                "HealthProbe"),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
