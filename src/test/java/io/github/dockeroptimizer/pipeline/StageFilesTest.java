package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.BuildStep;
import io.github.dockeroptimizer.docker.ContextPart;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.health.ToolObservation;
import io.github.dockeroptimizer.image.DeadFile;
import io.github.dockeroptimizer.image.FileEntry;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.image.Layer;
import io.github.dockeroptimizer.oci.ImageConfig;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.EnvironmentVariable;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StageFilesTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of("Spring Boot project", Projects.springBoot().model()),
                Arguments.of("plain project", Projects.plainJar().model()),
                Arguments.of(
                        "plan of a user who sets nothing",
                        ImagePlanner.plan(
                                Projects.plainJar().model(), PlanChoices.defaults(), BuilderFeatures.BUILDKIT)),
                Arguments.of(
                        "plan of a user who sets much",
                        ImagePlanner.plan(
                                Projects.springBoot().model(),
                                PlanChoices.choose()
                                        .image("registry.acme.com:5000/team/orders")
                                        .tags("latest")
                                        .mirrors("docker.io=registry.acme.com/hub")
                                        .environment(new EnvironmentVariable("A", "b c"))
                                        .platform("linux/arm/v7")
                                        .settings(),
                                BuilderFeatures.PORTABLE)),
                Arguments.of(
                        "plan of a job",
                        ImagePlanner.plan(
                                Projects.plainJar().web(null).model(),
                                PlanChoices.defaults(),
                                BuilderFeatures.BUILDKIT)),
                Arguments.of(
                        "plan with a command for its proof",
                        ImagePlanner.plan(
                                Projects.springBoot().model(),
                                PlanChoices.choose()
                                        .healthCommand("java", "-version")
                                        .settings(),
                                BuilderFeatures.BUILDKIT)),
                Arguments.of(
                        "build",
                        new BuildResult(
                                "sha256:1",
                                "buildkit",
                                Duration.ofMillis(14_200),
                                List.of(new BuildStep("build", "1/2", "RUN x", true, Duration.ZERO)),
                                List.of("a warning"),
                                4_711,
                                List.of(new ContextPart("data/train.csv", 250_000_000)))),
                Arguments.of("image", snapshot(new ImageConfig.Healthcheck(List.of("CMD", "x"), 30_000, 5_000, 0, 3))),
                Arguments.of("image without a health check", snapshot(null)),
                Arguments.of(
                        "health",
                        new HealthObservation(
                                HealthObservation.Status.HEALTHY,
                                Duration.ofMillis(4_700),
                                Duration.ofMillis(4_750),
                                8080,
                                "GET /",
                                "declared",
                                "Both succeeded.",
                                "200 OK",
                                List.of(new HealthObservation.Event(Duration.ofMillis(10), "engine", "starting")),
                                List.of("Started"),
                                List.of(8080),
                                null)),
                Arguments.of("health that was not looked at", HealthObservation.skipped("because")),
                Arguments.of(
                        "tools",
                        new ToolObservation(ToolObservation.Status.ANSWERED, List.of("gcc=/usr/bin/gcc"), "/bin/sh")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void aRecordIsTheSameAfterItWasWrittenAndRead(String name, Record record) {
        StageFiles files = new StageFiles(folder);

        files.write("record.json", record);

        assertThat(files.<Record>read("record.json", asRecord(record.getClass())))
                .isEqualTo(record);
    }

    @Test
    void whatWasNeverWrittenIsNull() {
        assertThat(new StageFiles(folder).read("image-plan.json", BuildResult.class))
                .isNull();
    }

    @Test
    void aDamagedFileIsNamedWithTheGoalThatWritesItAnew() throws IOException {
        Files.writeString(folder.resolve("build-result.json"), "{\"imageId\": ");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> new StageFiles(folder).read("build-result.json", BuildResult.class))
                .withMessageContaining("Cannot read " + folder.resolve("build-result.json"))
                .withMessageContaining("docker-optimizer:build");
    }

    @Test
    void aNewRunRemovesWhatAnEarlierOneLeftAndNothingElse() throws IOException {
        StageFiles files = new StageFiles(folder.resolve("target/docker-optimizer"));
        files.startAfresh();
        files.writeText("report.json", "{}");
        files.writeText("image-id.txt", "sha256:1");
        files.writeText("notes.txt", "the user's");

        files.startAfresh();

        try (Stream<Path> left = Files.list(files.folder())) {
            assertThat(left).extracting(path -> path.getFileName().toString()).containsExactly("notes.txt");
        }
    }

    @Test
    void nothingHalfWrittenIsLeftBesideAFile() throws IOException {
        new StageFiles(folder).writeText("image-id.txt", "sha256:1\n");

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).extracting(path -> path.getFileName().toString()).containsExactly("image-id.txt");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithTheParameter() throws IOException {
        Path file = Files.writeString(folder.resolve("docker-optimizer"), "a file");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> new StageFiles(file).startAfresh())
                .withMessageContaining("Cannot write to " + file)
                .withMessageContaining("`<outputDirectory>`");
    }

    @SuppressWarnings("unchecked")
    private static Class<Record> asRecord(Class<? extends Record> type) {
        return (Class<Record>) type;
    }

    private static ImageSnapshot snapshot(ImageConfig.@Nullable Healthcheck healthcheck) {
        return new ImageSnapshot(
                "sha256:1",
                new Platform("linux", "arm", "v7"),
                new ImageConfig(
                        "65532",
                        List.of("java"),
                        List.of(),
                        "/app",
                        List.of("A=b"),
                        List.of("8080/tcp"),
                        Map.of("team", "orders"),
                        healthcheck),
                List.of(new Layer("sha256:2", 1_000, 500, "COPY / /", true, 1)),
                List.of(new FileEntry("/bin/sh", FileEntry.Type.SYMLINK, 0, 0777, 0, 0, "busybox", 0)),
                List.of(new DeadFile("/tmp/x", 7, 0, 1)));
    }
}
