package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.image.CompressedSizes;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.report.Report;
import io.github.dockeroptimizer.report.ReportJson;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a run finds nothing to do, and when it must not. */
class StandingTest {
    private static final String RUNTIME_BASE = "gcr.io/distroless/java21-debian13:nonroot";

    @TempDir
    private Path folder;

    private final ScriptedEngine engine = new ScriptedEngine();

    @Test
    void aRunThatChangesNothingOnlyLooks() {
        Report first = build(PlanChoices.defaults(), settings());
        engine.calls.clear();

        Report second = build(PlanChoices.defaults(), settings());

        assertThat(engine.calls).isEmpty();
        assertThat(second).isEqualTo(first.asUpToDate());
        assertThat(second.build().upToDate()).isTrue();
    }

    @Test
    void theReportsSayThatNothingHadChangedAndTheRecordsStay() throws IOException {
        build(PlanChoices.defaults(), settings());
        build(PlanChoices.defaults(), settings());

        assertThat(ReportJson.read(output("report.json")).build().upToDate()).isTrue();
        assertThat(Files.readString(output("report.html"))).contains("Nothing had changed since");
        assertThat(Files.readString(output("report.md"))).contains("up to date");
        assertThat(output("image-id.txt")).hasContent(ScriptedEngine.IMAGE_ID);
        assertThat(output("image-snapshot.json")).isRegularFile();
    }

    @Test
    void itStandsForAsManyRunsAsChangeNothing() {
        build(PlanChoices.defaults(), settings());
        build(PlanChoices.defaults(), settings());

        assertStands(PlanChoices.defaults(), settings());
    }

    @Test
    void aChangedSourceRunsAgain() throws IOException {
        Path source = folder.resolve("src/main/java/Orders.java");
        build(PlanChoices.defaults(), settings());
        Files.writeString(source, "class Orders {}");

        assertRunsAgain(PlanChoices.defaults(), settings());

        Files.writeString(source, "class 0rders {}");
        assertRunsAgain(PlanChoices.defaults(), settings());
    }

    @Test
    void aFileThatIsNotSentDoesNotCount() throws IOException {
        build(PlanChoices.defaults(), settings());
        Files.writeString(folder.resolve("target/notes.txt"), "not sent");

        assertStands(PlanChoices.defaults(), settings());
    }

    @Test
    void aSettingOfTheDockerfileRunsAgain() {
        build(PlanChoices.defaults(), settings());

        assertRunsAgain(PlanChoices.choose().user("1000").settings(), settings());
    }

    @Test
    void anotherNameRunsAgain() {
        build(PlanChoices.defaults(), settings());

        assertRunsAgain(PlanChoices.choose().tags("latest").settings(), settings());
    }

    @Test
    void anotherLimitRunsAgainHoweverLittleItDiffers() {
        build(PlanChoices.defaults(), settings().limit("1000000"));

        assertRunsAgain(PlanChoices.defaults(), settings().limit("1000001"));
    }

    @Test
    void anotherPolicyRunsAgain() {
        build(PlanChoices.defaults(), settings());

        assertRunsAgain(PlanChoices.defaults(), settings().failOn("warning"));
    }

    @Test
    void anImageThatIsGoneIsBuiltAgain() {
        build(PlanChoices.defaults(), settings());
        engine.moves(ScriptedEngine.IMAGE_ID, null);

        assertRunsAgain(PlanChoices.defaults(), settings());
    }

    @Test
    void aNameThatMeansAnotherImageIsGivenAgain() {
        build(PlanChoices.defaults(), settings());
        engine.moves("orders:1.4.0", "sha256:other");

        assertRunsAgain(PlanChoices.defaults(), settings());
        assertThat(engine.calls).contains("tag " + ScriptedEngine.IMAGE_ID + " orders:1.4.0");
    }

    @Test
    void aBaseImageThatHasMovedRunsAgain() {
        build(PlanChoices.defaults(), settings());
        engine.moves(RUNTIME_BASE, "sha256:newer");

        assertRunsAgain(PlanChoices.defaults(), settings());
    }

    @Test
    void anotherBuilderRunsAgain() {
        build(PlanChoices.defaults(), settings());
        engine.buildKit = false;

        assertRunsAgain(PlanChoices.defaults(), settings());
    }

    @Test
    void onRequestEverythingRunsAgain() {
        build(PlanChoices.defaults(), settings());

        assertRunsAgain(PlanChoices.defaults(), settings().force());
        assertRunsAgain(PlanChoices.defaults(), settings().pull());
    }

    @Test
    void aClosedVerdictStaysClosed() {
        Report first = build(PlanChoices.defaults(), settings().limit("1kB"));
        engine.calls.clear();

        Report second = build(PlanChoices.defaults(), settings().limit("1kB"));

        assertThat(engine.calls).isEmpty();
        assertThat(second.verdict()).isEqualTo(first.verdict());
        assertThat(second.verdict().open()).isFalse();
    }

    @Test
    void whatGoalCheckJudgedByOtherLimitsDoesNotStandForABuild() {
        build(PlanChoices.defaults(), settings().limit("1kB"));
        BuildSettings generous = settings().limit("1MB").settings();
        new CheckPipeline(output(""), generous.checks(), generous.gate()).lastBuild();

        assertThat(build(PlanChoices.defaults(), settings().limit("1kB"))
                        .verdict()
                        .open())
                .isFalse();
    }

    @Test
    void aRunThatWasBrokenOffStandsForNothing() {
        build(PlanChoices.defaults(), settings());
        engine.buildFailure = new BuildFailedException("Step failed.", "Look.", null, List.of(), null);
        assertThatExceptionOfType(BuildFailedException.class)
                .isThrownBy(() -> build(PlanChoices.defaults(), settings().force()));
        engine.buildFailure = null;

        assertRunsAgain(PlanChoices.defaults(), settings());
    }

    @Test
    void aSourceThatChangesWhileItIsBuiltLeavesNothingToStandOn() {
        PipelineListener editor = new PipelineListener() {
            @Override
            public void built(io.github.dockeroptimizer.docker.BuildResult result) {
                try {
                    Files.writeString(folder.resolve("src/main/java/Orders.java"), "class Orders {}");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        };
        build(PlanChoices.defaults(), settings(), editor);

        assertThat(output(RecordedRun.FILE)).doesNotExist();
    }

    @Test
    void aDamagedRecordIsAsGoodAsNone() throws IOException {
        build(PlanChoices.defaults(), settings());
        Files.writeString(output(RecordedRun.FILE), "{\"fingerprint\": ");

        assertRunsAgain(PlanChoices.defaults(), settings());
    }

    private void assertStands(PlanSettings plan, RunChoices choices) {
        engine.calls.clear();
        assertThat(build(plan, choices).build().upToDate()).isTrue();
        assertThat(engine.calls).isEmpty();
    }

    private void assertRunsAgain(PlanSettings plan, RunChoices choices) {
        engine.calls.clear();
        assertThat(build(plan, choices).build().upToDate()).isFalse();
        assertThat(engine.calls).contains("build");
    }

    private Path output(String name) {
        return folder.resolve("target/docker-optimizer").resolve(name);
    }

    private static RunChoices settings() {
        return new RunChoices().limit("1MB");
    }

    private Report build(PlanSettings plan, RunChoices choices) {
        return build(plan, choices, PipelineListener.SILENT);
    }

    private Report build(PlanSettings plan, RunChoices choices, PipelineListener listener) {
        return new ImagePipeline(engine, listener, new ImageArchiveReader(CompressedSizes.NONE))
                .build(Workspaces.orders(folder), plan, choices.settings(), HostFiles.NONE);
    }
}
