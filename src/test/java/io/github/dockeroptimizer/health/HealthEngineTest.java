package io.github.dockeroptimizer.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.LiveEngine;
import io.github.dockeroptimizer.docker.RequiresEngine;
import io.github.dockeroptimizer.health.HealthObservation.Event;
import io.github.dockeroptimizer.health.HealthObservation.Status;
import io.github.dockeroptimizer.oci.ImageConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Containers that do what applications do, on a real engine. */
@RequiresEngine
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HealthEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private static final Expectation JOB = new Expectation.Exit(List.of(), "job");
    private static final List<String> PROBE = List.of("java", "-cp", "/app", "HealthProbe");

    @TempDir
    private Path context;

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertThat(live.leftByThisProcess()).isEmpty();
    }

    @Test
    void aJobThatEndsWithZeroIsCompleted() throws IOException {
        HealthObservation health = observe(image("[\"sh\", \"-c\", \"echo done\"]"), JOB, 30, List.of());

        assertThat(health.status()).isEqualTo(Status.COMPLETED);
        assertThat(health.containerLog()).containsExactly("done");
    }

    @Test
    void aJobThatEndsWithThreeHasFailedWithThatCode() throws IOException {
        HealthObservation health = observe(image("[\"sh\", \"-c\", \"echo no data; exit 3\"]"), JOB, 30, List.of());

        assertThat(health.status()).isEqualTo(Status.EXITED);
        assertThat(health.exitCode()).isEqualTo(3);
        assertThat(health.containerLog()).containsExactly("no data");
    }

    @Test
    void aCommandIsStartedInsteadOfAnApplicationThatCannotStart() throws IOException {
        Expectation command = new Expectation.Exit(List.of("java", "-version"), "command");

        assertThat(observe(image("[\"sh\", \"-c\", \"exit 1\"]"), command, 30, List.of())
                        .status())
                .isEqualTo(Status.COMPLETED);
    }

    @Test
    void aJobThatDoesNotEndIsToldWithThePortItListensOn() throws IOException {
        HealthObservation health = observe(image(listen(0, 9000)), JOB, 4, List.of());

        assertThat(health.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(health.listeningPorts()).containsExactly(9000);
    }

    @Test
    void aServerThatSpeaksNoHttpIsHealthyByItsOpenPort() throws IOException {
        HealthObservation health = observe(image(listen(500, 9000)), anyAnswer(), 60, List.of());

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(health.rule()).startsWith("open port");
        assertThat(health.timeline()).extracting(Event::text).contains("open port 9000", "healthy");
    }

    @Test
    void theEnginesOwnProxyIsNotTakenForAnOpenPort() throws IOException {
        HealthObservation health = observe(image("[\"sleep\", \"60\"]"), anyAnswer(), 4, List.of());

        assertThat(health.status()).isIn(Status.TIMED_OUT, Status.UNHEALTHY);
        assertThat(health.lastOutput()).doesNotStartWith("open port");
        assertThat(health.timeline()).extracting(Event::source).doesNotContain("outside");
    }

    @Test
    void aServiceIsReachedByItsNameAsSoonAsTheApplicationStarts() throws IOException {
        HelperService service = new HelperService("db", silent(listen(2_000, 5432)), List.of(), List.of(5432));
        String application = image("[\"java\", \"-cp\", \"/app\", \"" + TinyApplication.class.getName()
                + "\", \"reach\", \"db\", \"5432\"]");

        HealthObservation health = observe(application, JOB, 60, List.of(service));

        assertThat(health.containerLog()).isEmpty();
        assertThat(health.status()).isEqualTo(Status.COMPLETED);
        assertThat(health.timeline().get(0).source()).isEqualTo("db");
        assertThat(health.timeline().get(0).text()).startsWith("ready after ");
    }

    @Test
    void aServiceWithAHealthCheckIsReadyWhenItSaysSo() throws IOException {
        String declaring = live.build(
                context,
                """
                FROM %s
                HEALTHCHECK --interval=1h CMD ["test", "-f", "/tmp/ready"]
                ENTRYPOINT ["sh", "-c", "sleep 3; touch /tmp/ready; sleep 60"]
                """
                        .formatted(live.base()));
        HelperService service = new HelperService("queue", declaring, List.of(), List.of());

        HealthObservation health = observe(image("[\"true\"]"), JOB, 60, List.of(service));

        assertThat(health.status()).isEqualTo(Status.COMPLETED);
        assertThat(Integer.parseInt(health.timeline().get(0).text().replaceAll("\\D", "")))
                .isGreaterThanOrEqualTo(3_000);
    }

    @Test
    void aServiceThatEndsIsToldWithItsLastLines() throws IOException {
        HelperService service = new HelperService(
                "db",
                image("[\"sh\", \"-c\", \"echo no password $MODE; exit 1\"]"),
                List.of("MODE=set"),
                List.of(5432));

        HealthObservation health = observe(image("[\"true\"]"), JOB, 60, List.of(service));

        assertThat(health.status()).isEqualTo(Status.EXITED);
        assertThat(health.reason())
                .isEqualTo("The helper service db ended with exit code 1 before it was ready, the application was not"
                        + " started.");
        assertThat(health.containerLog()).containsExactly("db | no password set");
    }

    private static Expectation anyAnswer() {
        return new Expectation.Answer(9000, "/", 500, true, "any");
    }

    private static String listen(int afterMillis, int port) {
        return "[\"java\", \"-cp\", \"/app\", \"" + TinyApplication.class.getName() + "\", \"listen\", \"" + afterMillis
                + "\", \"" + port + "\"]";
    }

    private static HealthObservation observe(
            String image, Expectation expectation, int seconds, List<HelperService> services) {
        boolean asked = expectation instanceof Expectation.Answer;
        ImageConfig.@Nullable Healthcheck declared =
                asked ? new ImageConfig.Healthcheck(List.of("CMD"), 30_000, 0, 0, 3) : null;
        ImageConfig config = new ImageConfig("", List.of(), List.of(), "", List.of(), List.of(), Map.of(), declared);
        List<String> listening = new java.util.ArrayList<>(PROBE);
        listening.add("listening");
        return new HealthProber(live.engine())
                .observe(
                        image,
                        config,
                        new HealthSettings(
                                expectation, Duration.ofSeconds(seconds), List.of(), services, listening, null));
    }

    /** Builds an image with the classes above, the health check of our own images, and an entrypoint. */
    private String image(String entrypoint) throws IOException {
        return image(
                """
                HEALTHCHECK --start-period=10s CMD ["java", "-cp", "/app", "HealthProbe", "http://127.0.0.1:9000/", "500", "open"]
                """,
                entrypoint);
    }

    /** Builds an image that says nothing of its health, as those of most databases. */
    private String silent(String entrypoint) throws IOException {
        return image("", entrypoint);
    }

    private String image(String healthcheck, String entrypoint) throws IOException {
        copy(Path.of("target/test-classes"), TinyApplication.class.getName().replace('.', '/') + ".class");
        copy(Path.of("target/classes/META-INF/docker-optimizer/inside"), "HealthProbe.class");
        return live.build(
                context,
                """
                FROM %s
                COPY . /app/
                %sENTRYPOINT %s
                """
                        .formatted(live.base(), healthcheck, entrypoint));
    }

    private void copy(Path from, String name) throws IOException {
        Path target = context.resolve(name);
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(name), target);
        }
    }
}
