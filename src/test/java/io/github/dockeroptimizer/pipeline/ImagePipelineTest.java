package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.docker.BuildRequest;
import io.github.dockeroptimizer.docker.ContainerState;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.image.CompressedSizes;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.image.Layer;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.report.Report;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole run with real stages around a scripted engine: above all what is left when something goes wrong. */
class ImagePipelineTest {
    private static final String BUILD_BASE = "maven:3.9-eclipse-temurin-21";
    private static final String RUNTIME_BASE = "gcr.io/distroless/java21-debian13:nonroot";

    @TempDir
    private Path folder;

    private final ScriptedEngine engine = new ScriptedEngine();
    private Path output;

    @BeforeEach
    void setUp() {
        output = folder.resolve("target/docker-optimizer");
    }

    @Test
    void aGoodImageGetsItsNamesAfterEverythingElse() {
        Report report =
                build(PlanChoices.choose().tags("latest").settings(), settings().limit("1MB"));

        assertThat(report.verdict().open()).isTrue();
        assertThat(engine.calls)
                .containsExactly(
                        "pull " + BUILD_BASE,
                        "pull " + RUNTIME_BASE,
                        "build",
                        "save " + ScriptedEngine.IMAGE_ID,
                        "tag " + ScriptedEngine.IMAGE_ID + " orders:1.4.0",
                        "tag " + ScriptedEngine.IMAGE_ID + " orders:latest");
    }

    @Test
    void theImageIsReadWhileItStarts() {
        CountDownLatch started = new CountDownLatch(1);
        Supplier<ContainerState> state = engine.state;
        engine.state = () -> {
            started.countDown();
            return state.get();
        };
        engine.whileSaving = () -> await(started);

        Report report = build(PlanChoices.defaults(), settings().limit("1MB").start("A=1"));

        assertThat(report.image().unpackedBytes()).isEqualTo(1_300);
        assertThat(engine.calls).contains("save " + ScriptedEngine.IMAGE_ID, "start " + ScriptedEngine.IMAGE_ID);
    }

    @Test
    void aClosedGateNeverNamesTheImage() {
        Report report = build(PlanChoices.defaults(), settings().limit("1kB"));

        assertThat(report.verdict().open()).isFalse();
        assertThat(report.image().unpackedBytes()).isEqualTo(1_300);
        assertThat(engine.calls).noneMatch(call -> call.startsWith("tag"));
    }

    @Test
    void theReportLiesInItsFolderBeforeAnybodyHearsOfTheVerdict() {
        List<Boolean> written = new ArrayList<>();
        PipelineListener listener = new PipelineListener() {
            @Override
            public void reported(Report report) {
                written.add(Files.exists(output.resolve("report.json")) && Files.exists(output.resolve("report.html")));
            }
        };

        build(PlanChoices.defaults(), settings().limit("1kB"), listener);

        assertThat(written).containsExactly(true);
    }

    @Test
    void aGateThatNeverClosesNamesTheImageAndStillReportsTheFindings() {
        Report report = build(PlanChoices.defaults(), settings().limit("1kB").failOn("never"));

        assertThat(report.verdict().open()).isTrue();
        assertThat(report.checks()).anyMatch(check -> check.outcome().equals("failed"));
        assertThat(engine.calls).contains("tag " + ScriptedEngine.IMAGE_ID + " orders:1.4.0");
    }

    @Test
    void everyStageLeavesItsRecord() {
        build(PlanChoices.defaults(), settings().limit("1MB"));

        assertThat(output)
                .isDirectoryContaining("glob:**/project-model.json")
                .isDirectoryContaining("glob:**/image-plan.json")
                .isDirectoryContaining("glob:**/build-result.json")
                .isDirectoryContaining("glob:**/image-snapshot.json")
                .isDirectoryContaining("glob:**/health-observation.json")
                .isDirectoryContaining("glob:**/tool-observation.json");
        assertThat(output.resolve("image-id.txt")).hasContent(ScriptedEngine.IMAGE_ID + "\n");
    }

    @Test
    void theLayersOfTheBaseImageAreToldFromTheApplications() {
        List<Boolean> base = new ArrayList<>();

        build(PlanChoices.defaults(), settings().limit("1MB"), new PipelineListener() {
            @Override
            public void inspected(ImageSnapshot snapshot) {
                base.addAll(snapshot.layers().stream().map(Layer::base).toList());
            }
        });

        assertThat(base).containsExactly(true, false);
    }

    @Test
    void aFailingPullNamesTheMirrorAndWhatItStandsInFor() {
        engine.pullFailure = new OptimizerException("Cannot pull registry.acme.com/hub/library/maven.", "Log in.");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> build(
                        PlanChoices.choose()
                                .mirrors("docker.io=registry.acme.com/hub")
                                .settings(),
                        settings()))
                .withMessageContaining("Cannot pull registry.acme.com/hub/library/maven.")
                .withMessageContaining("It stands in for " + BUILD_BASE + " by `<mirrors>`.")
                .withMessageEndingWith("Log in.");
    }

    @Test
    void aFailingPullWithoutAMirrorIsToldAsItIs() {
        OptimizerException failure = new OptimizerException("Cannot pull.", "Log in.");
        engine.pullFailure = failure;

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> build(PlanChoices.defaults(), settings()))
                .isSameAs(failure);
        assertThat(engine.calls).doesNotContain("build");
    }

    @Test
    void baseImagesThatTheEngineHoldsAreNotPulled() {
        engine.holds(BUILD_BASE, ScriptedEngine.AMD64).holds(RUNTIME_BASE, ScriptedEngine.AMD64);

        build(PlanChoices.defaults(), settings().limit("1MB"));

        assertThat(engine.calls).noneMatch(call -> call.startsWith("pull"));
    }

    @Test
    void onRequestBaseImagesArePulledAllTheSame() {
        engine.holds(BUILD_BASE, ScriptedEngine.AMD64).holds(RUNTIME_BASE, ScriptedEngine.AMD64);

        build(PlanChoices.defaults(), settings().limit("1MB").pull());

        assertThat(engine.calls).startsWith("pull " + BUILD_BASE, "pull " + RUNTIME_BASE);
    }

    @Test
    void anotherPlatformIsPulledForTheRuntimeStageAlone() {
        engine.holds(BUILD_BASE, ScriptedEngine.AMD64).holds(RUNTIME_BASE, ScriptedEngine.AMD64);

        build(
                PlanChoices.choose().platform("linux/arm64").settings(),
                settings().failOn("never"));

        assertThat(engine.calls)
                .filteredOn(call -> call.startsWith("pull"))
                .containsExactly("pull " + RUNTIME_BASE + " for linux/arm64");
        assertThat(engine.requests)
                .extracting(BuildRequest::platform)
                .containsExactly(new Platform("linux", "arm64", null));
    }

    @Test
    void aWarmUpThatFailsIsLeftOutAndTheReportSaysSo() throws IOException {
        engine.failsWarmUp = true;

        Report report = build(PlanChoices.defaults(), settings().limit("1MB"));

        assertThat(engine.requests).hasSize(2);
        assertThat(engine.requests.get(1).dockerfile())
                .isEqualTo(Files.readString(output.resolve("Dockerfile")))
                .doesNotContain("inside.WarmUp");
        assertThat(report.build().warnings())
                .containsExactly("The dependencies could not be downloaded in advance: No network. This build has"
                        + " downloaded them itself; the next one tries again.");
        assertThat(report.verdict().open()).isTrue();
    }

    @Test
    void aFailedBuildLeavesThePlanAndNoReportOfAnEarlierRun() throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("report.json"), "{\"of\":\"yesterday\"}");
        Files.writeString(output.resolve("image-id.txt"), "sha256:yesterday");
        engine.buildFailure = new BuildFailedException("Step failed.", "Look.", null, List.of(), null);

        assertThatExceptionOfType(BuildFailedException.class)
                .isThrownBy(() -> build(PlanChoices.defaults(), settings()));

        assertThat(output.resolve("Dockerfile")).isRegularFile();
        assertThat(output.resolve("image-plan.json")).isRegularFile();
        assertThat(output.resolve("report.json")).doesNotExist();
        assertThat(output.resolve("image-id.txt")).doesNotExist();
    }

    @Test
    void anArchiveThatEndsEarlyIsNeverJudged() {
        engine.archive = Arrays.copyOf(SavedImage.archive(), 2_000);

        assertThatExceptionOfType(OptimizerException.class).isThrownBy(() -> build(PlanChoices.defaults(), settings()));

        assertThat(output.resolve("report.json")).doesNotExist();
        assertThat(engine.calls).noneMatch(call -> call.startsWith("tag"));
    }

    @Test
    void anImageThatEndsWhenItIsStartedClosesTheGate() {
        engine.state = () -> new ContainerState(false, 1, false, null, List.of());

        Report report = build(PlanChoices.defaults(), settings().limit("1MB").start("A=1"));

        assertThat(report.verdict().open()).isFalse();
        assertThat(report.health().status()).isEqualTo(HealthObservation.Status.EXITED.id());
        assertThat(report.health().containerLog()).containsExactly("no database");
        assertThat(engine.calls).noneMatch(call -> call.startsWith("tag"));
        assertThat(engine.started).allMatch(spec -> spec.environment().contains("A=1"));
        assertThat(engine.closed).isEqualTo(engine.started.size()).isPositive();
    }

    @Test
    void anImageThatIsNotStartedOnRequestIsReportedAsSuch() {
        Report report = build(PlanChoices.defaults(), settings().limit("1MB"));

        assertThat(engine.started).isEmpty();
        assertThat(report.health().status()).isEqualTo("skipped");
        assertThat(report.health().reason()).contains("`<health><skip>`");
    }

    @Test
    void withoutBuildKitTheDockerfileUsesNoneOfItsFeatures() {
        engine.buildKit = false;

        build(PlanChoices.defaults(), settings().limit("1MB"));

        assertThat(engine.requests.get(0).dockerfile()).doesNotContain("--mount=");
    }

    @Test
    void theEngineBuildsWhatLiesInTheFolder() throws IOException {
        build(PlanChoices.defaults(), settings().limit("1MB"));

        BuildRequest request = engine.requests.get(0);
        assertThat(request.contextRoot()).isEqualTo(folder);
        assertThat(request.dockerfile()).isEqualTo(Files.readString(output.resolve("Dockerfile")));
        assertThat(request.dockerignore()).isEqualTo(Files.readString(output.resolve(".dockerignore")));
        assertThat(request.tags()).as("the name comes when the gate is open").isEmpty();
    }

    @Test
    void aDockerignoreThatKeepsTheSourcesOutIsToldBeforeAnythingIsPulled() throws IOException {
        Files.writeString(folder.resolve(".dockerignore"), "*\n!target/*.jar\n");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> build(PlanChoices.defaults(), settings()))
                .withMessageContaining("keeps pom.xml out of the build (rule `*`)");
        assertThat(engine.calls).isEmpty();
    }

    private Report build(PlanSettings plan, RunChoices choices) {
        return build(plan, choices, PipelineListener.SILENT);
    }

    private Report build(PlanSettings plan, RunChoices choices, PipelineListener listener) {
        return new ImagePipeline(engine, listener, new ImageArchiveReader(CompressedSizes.NONE))
                .build(Workspaces.orders(folder), plan, choices.settings(), HostFiles.NONE);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RunChoices settings() {
        return new RunChoices();
    }
}
