package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.docker.BuildStep;
import io.github.dockeroptimizer.oci.ByteSize;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.report.Report;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LogListenerTest {
    private static final ImageReference MAVEN = ImageReference.of("maven:3.9");

    private final RecordingLog log = new RecordingLog();
    private final AtomicLong clock = new AtomicLong();
    private final LogListener listener = new LogListener(log, clock::get);

    @Test
    void whatTheProjectIsComesBeforeAllWork() {
        listener.planned(new Report.Opening(
                new Report.Project(
                        "com.acme", "orders", "1.4.0", "spring-boot", "Spring Boot 3.5.7", 21, null, 8080, "/up"),
                "slim",
                "sources",
                "buildkit",
                "Docker 28.5.2",
                "target/docker-optimizer/Dockerfile"));

        assertThat(log.shown()).hasSize(2);
        assertThat(log.shown().get(0)).startsWith("info Project   orders 1.4.0").endsWith("/up");
        assertThat(log.shown().get(1)).startsWith("info Plan      slim, from sources");
    }

    @Test
    void aStepThatRunsACommandIsNamedWhenItBegins() {
        listener.stepStarted(step("RUN --mount=type=cache,id=m2,target=/root/.m2 mvn   package"), 7, 11);

        assertThat(log.lines()).containsExactly("info Step     7 of 11  RUN mvn package");
    }

    @Test
    void aStepThatCopiesIsOnlyForThoseWhoDebug() {
        listener.stepStarted(step("COPY . ."), 6, 11);
        listener.stepFinished(step("COPY . ."), 6, 11);

        assertThat(log.shown()).isEmpty();
    }

    @Test
    void aLongCommandIsCut() {
        listener.stepStarted(step("RUN " + "x".repeat(200)), 1, 1);

        assertThat(log.shown()).singleElement().asString().endsWith("x…").hasSizeLessThan(130);
    }

    @Test
    void theOutputOfAStepIsOnlyForThoseWhoDebug() {
        listener.stepStarted(step("RUN mvn package"), 7, 11);
        listener.stepOutput(step("RUN mvn package"), "[INFO] Scanning for projects...");

        assertThat(log.shown()).hasSize(1);
        assertThat(log.lines()).contains("debug [INFO] Scanning for projects...");
    }

    @Test
    void aStepThatTakesLongShowsEveryFifteenSecondsThatItLives() {
        listener.stepStarted(step("RUN mvn package"), 7, 11);
        for (int second = 1; second <= 40; second++) {
            pass(1);
            listener.stepOutput(step("RUN mvn package"), " line " + second);
        }

        assertThat(log.shown())
                .containsExactly(
                        "info Step     7 of 11  RUN mvn package",
                        "info          15 s  line 15",
                        "info          30 s  line 30");
    }

    @Test
    void aBlankLineIsNoSignOfLife() {
        listener.stepStarted(step("RUN mvn package"), 7, 11);
        pass(16);
        listener.stepOutput(step("RUN mvn package"), " ");
        listener.stepOutput(step("RUN mvn package"), "[INFO] BUILD SUCCESS");

        assertThat(log.shown())
                .endsWith("info          16 s  [INFO] BUILD SUCCESS")
                .hasSize(2);
    }

    @Test
    void aPullIsNamedOnceAndShowsFromTimeToTimeHowFarItIs() {
        listener.pulling(MAVEN, ByteSize.ZERO, new ByteSize(100_000_000));
        pass(5);
        listener.pulling(MAVEN, new ByteSize(10_000_000), new ByteSize(100_000_000));
        pass(10);
        listener.pulling(MAVEN, new ByteSize(30_000_000), new ByteSize(100_000_000));

        assertThat(log.shown()).containsExactly("info Pull     maven:3.9", "info          30.0 MB of 100.0 MB");
    }

    @Test
    void everyImageThatIsPulledIsNamed() {
        listener.pulling(MAVEN, ByteSize.ZERO, ByteSize.ZERO);
        listener.pulling(ImageReference.of("gcr.io/distroless/java21"), ByteSize.ZERO, ByteSize.ZERO);

        assertThat(log.shown()).containsExactly("info Pull     maven:3.9", "info Pull     gcr.io/distroless/java21");
    }

    @Test
    void theWaitForHealthSaysWhatIsAsked() {
        listener.awaitingHealth(new HealthProbe.Http(8080, "/actuator/health", 400, "rule"));

        assertThat(log.shown()).containsExactly("info Start    waiting for /actuator/health on port 8080");
    }

    private void pass(int seconds) {
        clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private static BuildStep step(String instruction) {
        return new BuildStep("build", "2/7", instruction, false, Duration.ZERO);
    }
}
