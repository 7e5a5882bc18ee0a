package io.github.dockeroptimizer.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.ContainerSpec;
import io.github.dockeroptimizer.docker.ContainerState;
import io.github.dockeroptimizer.docker.ExecResult;
import io.github.dockeroptimizer.health.HealthObservation.Obstacle;
import io.github.dockeroptimizer.health.HealthObservation.Status;
import io.github.dockeroptimizer.image.ImageConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthProberTest {
    private final FakeEngine engine = new FakeEngine();
    private final AtomicInteger answer = new AtomicInteger(200);
    private HttpServer application;
    private List<HelperService> services = List.of();
    private @Nullable String archiveOption;

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

    @Test
    void anImageIsHealthyWhenEngineAndOutsideBothSaySo() {
        engine.state = at -> FakeEngine.running(at.toSeconds() < 4 ? "starting" : "healthy", "200 OK");

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(health.startup()).isBetween(Duration.ofSeconds(4), Duration.ofMillis(4_300));
        assertThat(health.answered()).as("asked from outside, at once").isLessThan(Duration.ofMillis(300));
        assertThat(health.timeline())
                .extracting(HealthObservation.Event::text)
                .containsExactly("started with a read-only file system", "starting", "200 from /health", "healthy");
        assertThat(engine.started).singleElement().satisfies(spec -> {
            assertThat(spec.readOnly()).isTrue();
            assertThat(spec.entrypoint()).isNull();
            assertThat(spec.healthInterval()).isEqualTo(Duration.ofSeconds(1));
            assertThat(spec.environment()).containsExactly("A=1");
        });
    }

    @Test
    void whoLooksSeesTheContainerOnceItsHealthIsKnownAndBeforeItIsRemoved() {
        engine.state = at -> FakeEngine.running("healthy");
        List<Long> seen = new ArrayList<>();

        new HealthProber(engine, engine.clock).observe("image", declared(30_000), settings(answer()), container -> {
            assertThat(engine.closed).isZero();
            seen.add(container.memory());
        });

        assertThat(seen).containsExactly(123_000_000L);
    }

    @Test
    void aRedirectionCountsAsItIsAndIsNotFollowed() {
        answer.set(302);
        engine.state = at -> FakeEngine.running("healthy");

        assertThat(observe(declared(30_000)).timeline())
                .extracting(HealthObservation.Event::text)
                .contains("302 from /health");
    }

    @Test
    void anAnswerFromOutsideAloneIsNotEnoughWhereNoHealthCheckIsDeclared() {
        HealthObservation health = observe(config(null));

        assertThat(health.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(health.reason()).contains("declares no health check");
        assertThat(engine.started.get(0).healthInterval()).isNull();
    }

    @Test
    void theEnginesEarlyUnhealthyIsNotFinalWhereTheImagesOwnTimingIsPatient() {
        // Three failures in three seconds; in production the same three would take 90.
        answer.set(503);
        engine.state = at -> {
            answer.set(at.toSeconds() < 20 ? 503 : 200);
            return FakeEngine.running(at.toSeconds() < 3 ? "starting" : at.toSeconds() < 20 ? "unhealthy" : "healthy");
        };

        assertThat(observe(declared(30_000)).status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void theEnginesUnhealthyIsFinalWhenTheImagesOwnTimingWouldHaveGivenUp() {
        answer.set(503);
        engine.state = at -> FakeEngine.running(at.toSeconds() < 3 ? "starting" : "unhealthy", "old", "503 down");

        HealthObservation health = observe(declared(2_000));

        assertThat(health.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(health.waited()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7));
        assertThat(health.lastOutput()).isEqualTo("503 down");
    }

    @Test
    void aHealthCheckThatFailsWhileOutsideIsAnsweredIsADisagreement() {
        engine.state = at -> FakeEngine.running("unhealthy", "curl: not found");

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(health.reason())
                .isEqualTo("The engine's health check fails inside, though it answers from outside.");
        assertThat(health.waited()).isLessThan(Duration.ofSeconds(11));
    }

    @Test
    void theTimeoutEndsTheWaitAndShowsTheLastAnswer() {
        answer.set(503);
        engine.state = at -> FakeEngine.running("starting");
        engine.log = spec -> List.of("waiting for the database");

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(health.reason()).isEqualTo("Not healthy within 60 s.");
        assertThat(health.waited()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
        assertThat(health.lastOutput()).isEqualTo("503 {\"status\":\"X\"}");
        assertThat(health.containerLog()).containsExactly("waiting for the database");
    }

    @Test
    void aContainerThatRestsOnAnotherPortEndsTheWaitEarly() {
        application.stop(0);
        engine.state = at -> FakeEngine.running("starting");
        engine.exec = () -> FakeEngine.listening(9090);

        HealthObservation health = observe(declared(30_000));

        assertThat(health.reason()).isEqualTo("The application listens on port 9090, not on 8080.");
        assertThat(health.listeningPorts()).containsExactly(9090);
        assertThat(health.waited()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(23));
    }

    @Test
    void aContainerThatStillWritesItsLogIsNotGivenUp() {
        application.stop(0);
        AtomicInteger lines = new AtomicInteger();
        engine.state = at -> FakeEngine.running("starting");
        engine.exec = () -> FakeEngine.listening(9090);
        engine.log = spec -> List.of("line " + lines.incrementAndGet());

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(health.reason()).isEqualTo("The application listens on port 9090, not on 8080.");
    }

    @Test
    void aContainerThatEndsIsToldWithItsCodeAndLog() {
        engine.state = at -> at.toSeconds() < 1 ? FakeEngine.running("starting") : FakeEngine.exited(137, true);
        engine.log = spec -> List.of("java.lang.OutOfMemoryError");
        answer.set(503);

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.EXITED);
        assertThat(health.exitCode()).isEqualTo(137);
        assertThat(health.reason())
                .isEqualTo("The container ended by itself with exit code 137: the kernel ended it for want of memory.");
        assertThat(health.containerLog()).containsExactly("java.lang.OutOfMemoryError");
    }

    @Test
    void anApplicationThatHasToWriteIsStartedAgainWithAWritableFileSystem() {
        ContainerState dead = FakeEngine.exited(1, false);
        engine.state = at -> engine.started.size() == 1 ? dead : FakeEngine.running("healthy");
        engine.log = spec -> spec.readOnly() ? List.of("java.io.IOException: Read-only file system") : List.of();

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(engine.started).extracting(ContainerSpec::readOnly).containsExactly(true, false);
        assertThat(health.timeline().get(0).text()).startsWith("started again with a writable file system");
    }

    @Test
    void anInterruptedWaitRemovesTheContainer() {
        engine.state = at -> FakeEngine.running("starting");
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> observe(declared(30_000)))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aPortThatSpeaksNoHttpIsHealthyWhereAnyAnswerCounts() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            engine.port = server.getLocalPort();
            engine.state = at -> FakeEngine.running("healthy");

            HealthObservation health = observe(declared(30_000), new Expectation.Answer(8080, "/", 500, true, "any"));

            assertThat(health.status()).isEqualTo(Status.HEALTHY);
            assertThat(health.rule()).isEqualTo("open port: what listens on 8080 speaks no HTTP");
        }
    }

    @Test
    void whereAnyAnswerCountsTheRuleNamesTheOneThatCame() {
        engine.state = at -> FakeEngine.running("healthy");

        HealthObservation health = observe(declared(30_000), new Expectation.Answer(8080, "/", 500, true, "any"));

        assertThat(health.rule()).isEqualTo("any answer below 500: it was 404");
    }

    @Test
    void aJobThatEndsWithZeroIsCompletedAndPublishesNothing() {
        engine.state = at -> at.toMillis() < 2_000 ? FakeEngine.running(null) : FakeEngine.exited(0, false);

        HealthObservation health = observe(config(null), new Expectation.Exit(List.of(), "job"));

        assertThat(health.status()).isEqualTo(Status.COMPLETED);
        assertThat(health.reason()).isEqualTo("The application ended with exit code 0.");
        assertThat(health.waited()).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_300));
        assertThat(engine.started).singleElement().satisfies(spec -> {
            assertThat(spec.publishedPorts()).isEmpty();
            assertThat(spec.entrypoint()).isNull();
        });
    }

    @Test
    void aJobThatEndsWithAnotherCodeHasFailed() {
        engine.state = at -> FakeEngine.exited(3, false);

        HealthObservation health = observe(config(null), new Expectation.Exit(List.of(), "job"));

        assertThat(health.status()).isEqualTo(Status.EXITED);
        assertThat(health.exitCode()).isEqualTo(3);
        assertThat(health.reason()).isEqualTo("The application ended with exit code 3, 0 was expected.");
    }

    @Test
    void aJobThatDoesNotEndIsGivenUpWithThePortsItListensOn() {
        engine.state = at -> FakeEngine.running(null);
        engine.exec = () -> FakeEngine.listening(9000);

        HealthObservation health = observe(config(null), new Expectation.Exit(List.of(), "job"));

        assertThat(health.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(health.reason()).isEqualTo("The application has not ended within 60 s.");
        assertThat(health.listeningPorts()).containsExactly(9000);
    }

    @Test
    void aCommandIsStartedInsteadOfTheApplication() {
        engine.state = at -> FakeEngine.exited(0, false);

        HealthObservation health = observe(
                declared(30_000), new Expectation.Exit(List.of("java", "-version"), "declared in `<health><command>`"));

        assertThat(health.status()).isEqualTo(Status.COMPLETED);
        assertThat(health.reason()).isEqualTo("The command ended with exit code 0.");
        assertThat(engine.started.get(0).entrypoint()).containsExactly("java", "-version");
        assertThat(engine.started.get(0).healthInterval()).isNull();
    }

    @Test
    void aJobThatWantsToWriteIsStartedAgainWithAWritableFileSystem() {
        engine.state = at -> engine.started.size() == 1 ? FakeEngine.exited(1, false) : FakeEngine.exited(0, false);
        engine.log = spec ->
                spec.readOnly() ? List.of("java.io.FileNotFoundException: out.csv (Read-only file system)") : List.of();

        HealthObservation health = observe(config(null), new Expectation.Exit(List.of(), "job"));

        assertThat(health.status()).isEqualTo(Status.COMPLETED);
        assertThat(engine.started).extracting(ContainerSpec::readOnly).containsExactly(true, false);
    }

    @Test
    void aHelperServiceIsReadyBeforeTheApplicationStartsOnTheSameNetwork() {
        services = List.of(new HelperService("db", "postgres:17", List.of("POSTGRES_PASSWORD=x"), List.of(5432)));
        engine.states.put("postgres:17", at -> FakeEngine.running(at.toSeconds() < 3 ? "starting" : "healthy"));
        engine.state = at -> FakeEngine.running("healthy");

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(health.timeline().get(0).source()).isEqualTo("db");
        assertThat(health.startup()).isLessThan(Duration.ofSeconds(1));
        assertThat(engine.started)
                .extracting(ContainerSpec::attachment)
                .containsExactly(
                        new ContainerSpec.Attachment("network", "db"), new ContainerSpec.Attachment("network", null));
        assertThat(engine.started.get(0).environment()).containsExactly("POSTGRES_PASSWORD=x");
    }

    @Test
    void theApplicationIsNotStartedWhereAServiceIsNeverReady() {
        services = List.of(new HelperService("db", "postgres:17", List.of(), List.of()));
        engine.states.put("postgres:17", at -> FakeEngine.running("starting"));

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(health.reason())
                .isEqualTo(
                        "The helper service db is not ready within 60 s, its health check says starting, the application"
                                + " was not started.");
        assertThat(engine.started).hasSize(1);
    }

    @Test
    void aServiceThatEndsWhileTheApplicationWaitsForItIsInTheLog() {
        services = List.of(new HelperService("db", "postgres:17", List.of(), List.of()));
        engine.states.put(
                "postgres:17", at -> at.toSeconds() < 3 ? FakeEngine.running(null) : FakeEngine.exited(1, false));
        engine.state = at -> at.toSeconds() < 5 ? FakeEngine.running("starting") : FakeEngine.exited(1, false);
        engine.log = spec -> List.of(spec.image().equals("postgres:17") ? "disk full" : "no database");
        answer.set(503);

        HealthObservation health = observe(declared(30_000));

        assertThat(health.containerLog()).containsExactly("db | disk full", "no database");
        assertThat(health.timeline()).last().satisfies(event -> assertThat(event.source())
                .isEqualTo("db"));
    }

    @Test
    void aTimeoutWithoutAnOpenPortSaysSo() {
        application.stop(0);
        engine.state = at -> FakeEngine.running("starting");
        engine.exec = FakeEngine::listening;

        assertThat(observe(declared(30_000)).reason()).isEqualTo("Not healthy within 60 s, and no port was opened.");
    }

    @Test
    void aPortOnLoopbackAloneIsNamedAndIsNoOtherPortToAsk() {
        application.stop(0);
        engine.state = at -> FakeEngine.running("healthy");
        engine.exec = () -> new ExecResult(0, FakeEngine.row("0100007F", 8080) + FakeEngine.row("0B00007F", 41833));

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(health.reason())
                .isEqualTo("The application listens on port 8080 of the container's own loopback address only: nothing"
                        + " reaches it from outside.");
        assertThat(health.obstacle()).isEqualTo(Obstacle.LOOPBACK_ONLY);
    }

    @Test
    void aPublishedPortThatCannotBeReachedFromHereIsNotTakenForHealthyNorForTheApplicationsFault() {
        application.stop(0);
        engine.state = at -> FakeEngine.running("healthy");
        engine.exec = () -> FakeEngine.listening(8080);

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(health.reason())
                .isEqualTo("The engine's health check succeeds inside, but the port that the engine published cannot be"
                        + " reached from here (127.0.0.1:" + engine.port
                        + ", connection refused): Maven runs in another"
                        + " network than the engine, as in a container with the engine's socket.");
        assertThat(health.obstacle()).isEqualTo(Obstacle.UNREACHABLE);
    }

    @Test
    void aNeighbourIsAskedAtItsOwnAddressWhereThePublishedPortCannotBeReached() throws IOException {
        engine.neighbour = engine.port;
        try (ServerSocket closed = new ServerSocket(0)) {
            engine.port = closed.getLocalPort();
        }
        engine.state = at -> FakeEngine.running("healthy");

        HealthObservation health = observe(declared(30_000));

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(health.timeline())
                .extracting(HealthObservation.Event::text)
                .contains("asked at 127.0.0.1:" + engine.neighbour + ", the published port 127.0.0.1:" + engine.port
                        + " cannot be reached from here");
    }

    @Test
    void aServiceThatListensElsewhereIsToldWithItsPort() {
        application.stop(0);
        services = List.of(new HelperService("db", "postgres:17", List.of(), List.of(5432)));
        engine.exec = () -> FakeEngine.listening(5433);

        HealthObservation health = observe(declared(30_000));

        assertThat(health.reason())
                .isEqualTo("The helper service db has not opened port 5432 within 60 s (it listens on port 5433), the"
                        + " application was not started.");
        assertThat(health.obstacle()).isEqualTo(Obstacle.SERVICE);
    }

    @Test
    void aServiceThatCannotBeReachedFromHereIsReadyWhenItListens() {
        application.stop(0);
        services = List.of(new HelperService("db", "postgres:17", List.of(), List.of(5432)));
        engine.states.put("postgres:17", at -> FakeEngine.running(null));
        engine.exec = () -> FakeEngine.listening(5432);
        engine.state = at -> FakeEngine.exited(0, false);

        assertThat(observe(config(null), new Expectation.Exit(List.of(), "job")).status())
                .isEqualTo(Status.COMPLETED);
    }

    @Test
    void aJvmThatStartsAlthoughItMustUseItsArchiveUsesIt() {
        archiveOption = "-Xshare:on";
        engine.state = at -> FakeEngine.running("healthy");

        HealthObservation health = observe(started("java", "-XX:SharedArchiveFile=/a.jsa", "-jar", "app.jar"));

        assertThat(health.archive()).isEqualTo(ArchiveUse.USED);
        assertThat(engine.started).singleElement().satisfies(spec -> assertThat(spec.entrypoint())
                .containsExactly("java", "-Xshare:on", "-XX:SharedArchiveFile=/a.jsa", "-jar", "app.jar"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            A jar file is not the one used while building the shared archive file: lib/a.jar|Unable to use shared archive.
            [0.2s][warning][cds] The jar is another: 'lib/a.jar'|Unable to use AOT cache.
            """)
    void aJvmThatCannotUseItsArchiveIsStartedAgainWithoutAndSaysWhy(String told, String end) {
        archiveOption = "-Xshare:on";
        engine.log = spec -> spec.entrypoint() == null
                ? List.of()
                : List.of("An error has occurred while processing the shared archive file.", told, end);
        engine.state = at -> engine.started.size() == 1 ? FakeEngine.exited(1, false) : FakeEngine.running("healthy");

        HealthObservation health = observe(started("java", "-jar", "app.jar"));

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(health.archive()).isEqualTo(new ArchiveUse(false, told.replaceFirst("^\\[.*] ", "")));
        assertThat(engine.started.get(1).entrypoint()).isNull();
    }

    @Test
    void anApplicationThatFailsForAnotherReasonLeavesItsArchiveUnknown() {
        archiveOption = "-Xshare:on";
        engine.log = spec -> List.of("no database");
        engine.state = at -> FakeEngine.exited(1, false);

        assertThat(observe(started("java", "-jar", "app.jar")).archive()).isNull();
        assertThat(engine.started).hasSize(1);
    }

    @Test
    void anotherCommandIsStartedAsItIs() {
        archiveOption = "-Xshare:on";
        engine.state = at -> FakeEngine.exited(0, false);

        observe(started("java", "-jar", "app.jar"), new Expectation.Exit(List.of("java", "-version"), "declared"));

        assertThat(engine.started).singleElement().satisfies(spec -> assertThat(spec.entrypoint())
                .containsExactly("java", "-version"));
    }

    private HealthObservation observe(ImageConfig config) {
        return observe(config, answer());
    }

    private HealthObservation observe(ImageConfig config, Expectation expectation) {
        return new HealthProber(engine, engine.clock).observe("sha256:1", config, settings(expectation));
    }

    private HealthSettings settings(Expectation expectation) {
        return new HealthSettings(
                expectation,
                Duration.ofSeconds(60),
                List.of("A=1"),
                services,
                List.of("probe", "listening"),
                archiveOption);
    }

    private static Expectation answer() {
        return new Expectation.Answer(8080, "/health", 400, false, "declared");
    }

    private static ImageConfig declared(long intervalMillis) {
        return config(new ImageConfig.Healthcheck(List.of("CMD", "/probe"), intervalMillis, 0, 0, 3));
    }

    private static ImageConfig started(String... entrypoint) {
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

    private static ImageConfig config(ImageConfig.@Nullable Healthcheck healthcheck) {
        return new ImageConfig("65532", List.of(), List.of(), "", List.of(), List.of(), Map.of(), healthcheck);
    }
}
