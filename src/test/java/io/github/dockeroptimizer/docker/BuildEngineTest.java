package io.github.dockeroptimizer.docker;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.image.CompressedSizes;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import io.github.dockeroptimizer.oci.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@RequiresEngine
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BuildEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    private final Path context;

    BuildEngineTest(@TempDir Path context) {
        this.context = context;
    }

    @Test
    void aTwoStageBuildTellsItsStepsAndASecondOneTakesThemFromTheCache() throws IOException {
        Files.writeString(context.resolve("a.txt"), UUID.randomUUID().toString());
        BuildRequest request = live.request(
                context,
                """
                FROM %1$s AS build
                WORKDIR /made
                COPY a.txt .
                RUN echo "the text is $(cat a.txt)"; cp a.txt b.txt
                FROM %1$s
                COPY --from=build /made/b.txt /b.txt
                """
                        .formatted(live.base()));

        Recorder first = new Recorder();
        BuildResult built = live.engine().build(request, first);
        Recorder second = new Recorder();
        BuildResult rebuilt = live.engine().build(request, second);

        assertThat(built.builder()).isEqualTo("buildkit");
        assertThat(built.imageId()).startsWith("sha256:");
        assertThat(built.contextBytes()).isPositive();
        assertThat(built.steps())
                .extracting(BuildStep::name)
                .contains(
                        "[build 2/4] WORKDIR /made",
                        "[build 3/4] COPY a.txt .",
                        "[build 4/4] RUN echo \"the text is $(cat a.txt)\"; cp a.txt b.txt",
                        "[stage-1 2/2] COPY --from=build /made/b.txt /b.txt");
        assertThat(first.events()).anyMatch(event -> event.startsWith("output 4/4: the text is "));
        assertThat(first.events()).anyMatch(event -> event.startsWith("export exporting"));
        assertThat(rebuilt.imageId()).isEqualTo(built.imageId());
        assertThat(rebuilt.steps())
                .filteredOn(step -> !step.instruction().startsWith("FROM"))
                .allMatch(BuildStep::cached)
                .hasSize(4);
        assertThat(second.events()).noneMatch(event -> event.startsWith("output"));
        LocalImage image =
                requireNonNull(live.engine().findImage(request.tags().get(0).toString()));
        assertThat(image.id()).isEqualTo(built.imageId());
        assertThat(image.diffIds()).isNotEmpty();
    }

    @Test
    void aFailedStepIsNamedWithItsOutputAndExitCode() {
        BuildRequest request =
                live.request(context, "FROM %s\nRUN echo on-out; echo on-err >&2; exit 17\n".formatted(live.base()));

        BuildFailedException failure = catchThrowableOfType(
                BuildFailedException.class, () -> live.engine().build(request, EngineListener.SILENT));

        assertThat(failure.step()).isEqualTo("[stage-0 2/2] RUN echo on-out; echo on-err >&2; exit 17");
        assertThat(failure.exitCode()).isEqualTo(17);
        assertThat(failure.output()).containsExactlyInAnyOrder("on-out", "on-err");
        assertThat(failure.problem()).contains("RUN echo on-out").contains("exit code 17");
    }

    @Test
    void aLineThatIsNoInstructionIsNamed() {
        assertThatThrownBy(() -> live.build(context, "FROM scratch\nRUNN foo\n"))
                .isInstanceOf(BuildFailedException.class)
                .hasMessageStartingWith("Line 2 of the Dockerfile cannot be parsed: unknown instruction: RUNN.");
    }

    @Test
    void aMissingFileIsNamedAndTheDockerignoreSuspected() {
        assertThatThrownBy(() -> live.build(context, "FROM scratch\nCOPY nowhere.txt /\n"))
                .isInstanceOf(BuildFailedException.class)
                .hasMessageContaining("/nowhere.txt exists in the build context")
                .hasMessageContaining(".dockerignore");
    }

    @Test
    void ownDockerfileOfTheContextIsNeitherUsedNorLost() throws IOException {
        Files.writeString(context.resolve("Dockerfile"), "this is not what is built");

        String image = live.build(context, "FROM scratch\nCOPY Dockerfile /kept\n");

        assertThat(live.engine().findImage(image)).isNotNull();
    }

    @Test
    void siblingsShareWhatFollowsACopyOfTheWholeContext() throws IOException {
        Files.writeString(context.resolve("a.txt"), UUID.randomUUID().toString());
        String shared = "FROM " + live.base() + " AS build\nCOPY . /src\nRUN cat /src/a.txt >/made\n";
        List<String> siblings = List.of(
                shared + "FROM scratch\nCOPY --from=build /made /one\n",
                shared + "FROM scratch\nCOPY --from=build /made /other\n");

        List<Boolean> cached = new ArrayList<>();
        try (FrozenContext frozen = FrozenContext.of(context, "")) {
            for (String dockerfile : siblings) {
                Files.writeString(context.resolve("build.log"), dockerfile);
                BuildRequest request = new BuildRequest(
                        context,
                        dockerfile,
                        "",
                        List.of(live.newTag()),
                        null,
                        false,
                        true,
                        siblings,
                        List.of(),
                        frozen,
                        List.of());
                live.engine().build(request, EngineListener.SILENT).steps().stream()
                        .filter(step -> step.instruction().startsWith("RUN"))
                        .forEach(step -> cached.add(step.cached()));
            }
        }

        assertThat(cached).containsExactly(false, true);
    }

    @Test
    void aTemporaryImageIsGoneWithTheEngineAtTheLatest() {
        ImageReference name = live.newTag();
        ImageReference forgotten = live.newTag();
        try (DockerEngine engine = DockerEngines.connect(null, System.getenv())) {
            String image = live.build(context, "FROM scratch\nLABEL temporary=" + UUID.randomUUID() + "\n");
            try (DockerEngine.TemporaryImage temporary = engine.temporaryImage(name)) {
                engine.tag(image, temporary.reference());
            }
            assertThat(engine.findImage(name.toString())).isNull();
            engine.tag(image, engine.temporaryImage(forgotten).reference());
        }

        assertThat(live.engine().findImage(forgotten.toString())).isNull();
    }

    @Test
    void linksModesAndIgnoredFilesArriveAsTheyAre() throws IOException {
        Files.createDirectories(context.resolve("src/deep"));
        Files.writeString(context.resolve("src/run.sh"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(context.resolve("src/run.sh"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.createSymbolicLink(context.resolve("src/deep/up"), Path.of(".."));
        Files.writeString(context.resolve("src/secret.txt"), "secret");
        Files.writeString(context.resolve("src/" + "long-name-".repeat(15) + "ünïcode.txt"), "x");
        BuildRequest request = new BuildRequest(
                context,
                "FROM %s\nCOPY src /src\nRUN cd /src; stat -c '%%a %%u %%F %%n' run.sh deep/up; ls -A | wc -l\n"
                        .formatted(live.base()),
                "**/secret.txt\n",
                List.of(live.newTag()),
                null,
                true,
                true);
        Recorder recorder = new Recorder();

        live.engine().build(request, recorder);

        assertThat(recorder.events())
                .contains(
                        "output 3/3: 750 0 regular file run.sh",
                        "output 3/3: 777 0 symbolic link deep/up",
                        "output 3/3: 3");
    }

    @Test
    void closingTheEngineKillsTheRunningStep() throws Exception {
        String marker = "marker-" + UUID.randomUUID();
        DockerEngine engine = DockerEngines.connect(null, System.getenv());
        BuildRequest request =
                live.request(context, "FROM %s\nRUN echo %s; sleep 120\n".formatted(live.base(), marker));
        CompletableFuture<Void> running = new CompletableFuture<>();
        CompletableFuture<BuildResult> build =
                CompletableFuture.supplyAsync(() -> engine.build(request, new EngineListener() {
                    @Override
                    public void stepOutput(BuildStep step, String line) {
                        running.complete(null);
                    }
                }));
        running.get(60, TimeUnit.SECONDS);

        long start = System.nanoTime();
        engine.close();

        assertThatThrownBy(build::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("The build was cancelled");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aSavedImageIsAnArchiveWithAManifestAndMayBeLeftUnread() throws IOException {
        String image = live.build(context, "FROM scratch\nCOPY . /\n");
        boolean manifest = false;
        try (InputStream saved = live.engine().save(image);
                TarArchiveInputStream tar = new TarArchiveInputStream(saved)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                manifest |= entry.getName().equals("manifest.json");
            }
        }
        long start = System.nanoTime();
        live.engine().save(live.base().toString()).close();

        assertThat(manifest).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void howAnImageStartsIsTheSameFromTheEngineAsFromItsArchive() throws IOException {
        String image = live.build(
                context,
                """
                FROM scratch
                ENV A=b
                USER 65532:65532
                WORKDIR /app
                EXPOSE 8080
                LABEL x=y
                HEALTHCHECK --interval=3s --timeout=2s --start-period=1m --retries=4 CMD ["/probe", "8080"]
                ENTRYPOINT ["/start"]
                CMD ["server"]
                """);

        try (InputStream saved = live.engine().save(image)) {
            assertThat(live.engine().imageConfig(image))
                    .isEqualTo(new ImageArchiveReader(CompressedSizes.NONE)
                            .read(saved, null)
                            .config());
        }
    }

    @Test
    void namesAreGivenAndTaken() {
        String image = live.build(context, "FROM scratch\nLABEL a=b\n");
        ImageReference name = live.newTag();

        live.engine().tag(image, name);
        assertThat(live.engine().findImage(name.toString())).isNotNull();

        live.engine().removeImage(name.toString());
        assertThat(live.engine().findImage(name.toString())).isNull();
        live.engine().removeImage(name.toString());
    }

    @Test
    void theClassicBuilderTellsTheSameAndLeavesNoContainerBehind() throws IOException {
        Files.writeString(context.resolve("a.txt"), UUID.randomUUID().toString());
        String good = "FROM %s AS build\nCOPY a.txt /\nRUN cat /a.txt\n".formatted(live.base());
        String bad = good + "RUN echo last-words; exit 4\n";

        DockerEngine engine = live.engine();
        BuildResult built = engine.build(live.classicRequest(context, good), EngineListener.SILENT);
        BuildResult rebuilt = engine.build(live.classicRequest(context, good), EngineListener.SILENT);
        BuildFailedException failure = catchThrowableOfType(
                BuildFailedException.class,
                () -> engine.build(live.classicRequest(context, bad), EngineListener.SILENT));

        assertThat(built.builder()).isEqualTo("classic");
        assertThat(built.steps()).extracting(BuildStep::position).containsExactly("1/3", "2/3", "3/3");
        assertThat(rebuilt.imageId()).isEqualTo(built.imageId());
        assertThat(rebuilt.steps().subList(1, 3)).allMatch(BuildStep::cached);
        assertThat(failure.step()).isEqualTo("[build 4/4] RUN echo last-words; exit 4");
        assertThat(failure.output()).containsExactly("last-words");
        assertThat(failure.exitCode()).isEqualTo(4);
    }

    @Test
    void anUnreadableContextEndsTheBuildWithTheFilesName() throws IOException {
        Path shrinking = context.resolve("shrinking.bin");
        try (var file = FileChannel.open(shrinking, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(1), 400_000_000);
        }
        CompletableFuture<BuildResult> build = CompletableFuture.supplyAsync(
                () -> live.engine().build(live.request(context, "FROM scratch\nCOPY . /\n"), EngineListener.SILENT));
        CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS).execute(() -> {
            try {
                Files.write(shrinking, new byte[1]);
            } catch (IOException e) {
                build.completeExceptionally(e);
            }
        });

        assertThatThrownBy(build::join)
                .cause()
                .isExactlyInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Cannot read " + shrinking);
    }
}
