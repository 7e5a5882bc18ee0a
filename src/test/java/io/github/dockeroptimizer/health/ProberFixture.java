package io.github.dockeroptimizer.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.dockeroptimizer.oci.ImageConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An application on loopback, an engine that pretends to run it, and how it is observed. */
abstract class ProberFixture {
    final FakeEngine engine = new FakeEngine();
    final AtomicInteger answer = new AtomicInteger(200);
    HttpServer application;
    List<HelperService> services = List.of();

    @Nullable
    String archiveOption;

    @BeforeEach
    void startAnApplicationOnLoopback() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/health", exchange -> {
            if (answer.get() == 302) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            byte[] body = "{\"status\":\"X\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.get(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        application.start();
        engine.port = application.getAddress().getPort();
    }

    @AfterEach
    void everyContainerIsGone() {
        application.stop(0);
        assertThat(engine.closed).isEqualTo(engine.started.size());
        assertThat(engine.networks).isZero();
    }

    HealthObservation observe(ImageConfig config) {
        return observe(config, answer());
    }

    HealthObservation observe(ImageConfig config, Expectation expectation) {
        return new HealthProber(engine, engine.clock).observe("sha256:1", config, settings(expectation));
    }

    HealthSettings settings(Expectation expectation) {
        return new HealthSettings(
                expectation,
                Duration.ofSeconds(60),
                List.of("A=1"),
                services,
                List.of("probe", "listening"),
                archiveOption);
    }

    static Expectation answer() {
        return new Expectation.Answer(8080, "/health", 400, false, "declared");
    }

    static ImageConfig declared(long intervalMillis) {
        return config(new ImageConfig.Healthcheck(List.of("CMD", "/probe"), intervalMillis, 0, 0, 3));
    }

    static ImageConfig started(String... entrypoint) {
        return new ImageConfig(
                "65532",
                List.of(entrypoint),
                List.of(),
                "",
                List.of(),
                List.of(),
                Map.of(),
                new ImageConfig.Healthcheck(List.of("CMD", "/probe"), 30_000, 0, 0, 3));
    }

    static ImageConfig config(ImageConfig.@Nullable Healthcheck healthcheck) {
        return new ImageConfig("65532", List.of(), List.of(), "", List.of(), List.of(), Map.of(), healthcheck);
    }
}
