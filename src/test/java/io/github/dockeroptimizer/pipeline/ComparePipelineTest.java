package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.BuildFailedException;
import io.github.dockeroptimizer.docker.BuildRequest;
import io.github.dockeroptimizer.docker.BuildStep;
import io.github.dockeroptimizer.docker.ContainerState;
import io.github.dockeroptimizer.docker.ContextChange;
import io.github.dockeroptimizer.image.CompressedSizes;
import io.github.dockeroptimizer.image.ImageArchiveReader;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.project.MavenLayout;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.report.Comparison;
import io.github.dockeroptimizer.report.Comparison.Row;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole comparison around a scripted engine. */
class ComparePipelineTest {
    @TempDir
    private Path folder;

    private final ScriptedEngine engine = new ScriptedEngine();
    private List<Path> dockerfiles = List.of();
    private List<Variant> variants = List.of(Variant.SLIM, Variant.DISTROLESS);
    private BuildSettings build = new RunChoices().settings();
    private int starts = 2;
    private boolean builds;
    private boolean keepImages = true;
    private ProjectModel.@Nullable Web web = new ProjectModel.Web(8080, 8080, "/actuator/health");

    @BeforeEach
    void writeAnApplication() throws IOException {
        write("pom.xml", "<project></project>");
        write("src/main/java/com/acme/Orders.java", "package com.acme;\nclass Orders {}\n");
    }

    @Test
    void eachVariantIsBuiltUnderANameOfItsOwnAndStays() {
        Comparison comparison = compare();

        assertThat(comparison.variants()).extracting(Row::variant).containsExactly("slim", "distroless");
        assertThat(comparison.variants()).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo("built");
            assertThat(row.unpackedBytes()).isEqualTo(1_300);
            assertThat(row.coldBuildMs()).as("not measured").isNull();
            assertThat(row.health()).isEqualTo("skipped");
        });
        assertThat(engine.requests)
                .extracting(request -> request.tags().toString())
                .containsExactly("[orders-compare:slim]", "[orders-compare:distroless]");
        assertThat(engine.requests).noneMatch(BuildRequest::noCache);
        assertThat(engine.calls).noneMatch(call -> call.startsWith("remove") || call.startsWith("tag"));
        assertThat(folder.resolve("target/docker-optimizer/compare/slim.Dockerfile"))
                .isRegularFile();
    }

    @Test
    void variantsShareTheirContextAndKnowEachOthersDockerfiles() {
        compare();

        BuildRequest slim = engine.requests.get(0);
        BuildRequest distroless = engine.requests.get(1);
        assertThat(slim.frozen()).isNotNull().isSameAs(distroless.frozen());
        assertThat(slim.siblings())
                .isEqualTo(distroless.siblings())
                .contains(slim.dockerfile(), distroless.dockerfile());
    }

    @Test
    void onRequestNoImageStays() {
        keepImages = false;

        compare();

        assertThat(engine.calls).contains("remove orders-compare:slim", "remove orders-compare:distroless");
    }

    @Test
    void aColdBuildBeginsWithoutCacheAndWithEmptyMountsOfItsOwn() {
        builds = true;

        compare();

        List<BuildRequest> requests = engine.requests;
        assertThat(requests.get(0).dockerfile())
                .contains("-compare,target=/caches/0")
                .endsWith(" -delete\n");
        assertThat(requests.get(requests.size() - 1).dockerfile())
                .as("what was downloaded is of no use any more")
                .isEqualTo(requests.get(0).dockerfile());
        assertThat(requests.get(1).noCache()).as("the first variant").isTrue();
        assertThat(requests.get(2).noCache()).as("what it shares ran already").isFalse();
        assertThat(requests.get(1).dockerfile()).containsPattern("--mount=type=cache,\\S*id=\\S*-compare ");
        assertThat(requests.stream().map(BuildRequest::dockerfile).distinct())
                .as("emptying, slim, distroless")
                .hasSize(3);
    }

    @Test
    void aChangeIsOneOfTheContextThatIsSentAndNothingOnDisk() throws IOException {
        builds = true;

        Comparison comparison = compare();

        assertThat(engine.requests.stream()
                        .map(BuildRequest::changes)
                        .filter(changes -> !changes.isEmpty())
                        .map(changes -> changes.get(0).name()))
                .containsExactly(
                        "src/main/java/com/acme/MeasuredByDockerOptimizer.java",
                        "src/main/java/com/acme/MeasuredByDockerOptimizer.java",
                        "pom.xml",
                        "pom.xml");
        assertThat(engine.requests).allSatisfy(request -> assertThat(request.changes())
                .hasSizeLessThan(2)
                .extracting(ContextChange::text)
                .allMatch(text -> !text.isBlank()));
        assertThat(names(folder.resolve("src"))).containsExactly("Orders.java");
        assertThat(folder.resolve("pom.xml")).hasContent("<project></project>");
        assertThat(engine.calls)
                .filteredOn(call -> call.equals("remove orders-compare:slim-timed"))
                .hasSize(2);
        assertThat(comparison.variants()).allSatisfy(row -> {
            assertThat(row.coldBuildMs()).isEqualTo(1_500);
            assertThat(row.rebuildMs()).isEqualTo(1_500);
            assertThat(row.pomRebuildMs()).isEqualTo(1_500);
            assertThat(row.repushBytes()).isZero();
        });
    }

    @Test
    void stepsThatAnEarlierComparisonHasRunAreRunAgainToBeTimed() {
        builds = true;
        engine.steps = request -> {
            boolean own = request.dockerfile().contains("WORKDIR /docker-optimizer-");
            return List.of(
                    new BuildStep("build", "1/1", "RUN mvn", !request.noCache(), Duration.ofSeconds(60)),
                    new BuildStep("stage-2", "1/1", "COPY a /", !request.noCache() && !own, Duration.ofSeconds(4)),
                    new BuildStep("java", "1/1", "RUN jlink", !own, Duration.ofSeconds(9)));
        };

        Comparison comparison = compare();

        assertThat(engine.requests)
                .filteredOn(request -> request.dockerfile().contains("WORKDIR /docker-optimizer-"))
                .singleElement()
                .satisfies(request -> assertThat(request.tags())
                        .containsExactly(ImageReference.of("orders-compare:distroless-timed")));
        List<String> built =
                engine.requests.stream().map(BuildRequest::dockerfile).toList();
        int timed = built.indexOf(built.stream()
                .filter(text -> text.contains("WORKDIR /docker-optimizer-"))
                .findFirst()
                .orElseThrow());
        assertThat(built.get(timed - 1))
                .as("what the build before has downloaded is forgotten")
                .endsWith(" -delete\n");
        assertThat(comparison.variants().get(1).coldBuildMs())
                .as("1.5 s, and what it shares")
                .isEqualTo(61_500);
    }

    @Test
    void anImageThatNoChangeOfTheSourcesReachesHasNoRebuildAndSaysWhy() {
        builds = true;
        engine.builtDiffIds = SavedImage.diffIds();

        Row row = compare().variants().get(0);

        assertThat(row.rebuildMs()).isNull();
        assertThat(row.pomRebuildMs()).isNull();
        assertThat(row.notes())
                .singleElement()
                .asString()
                .startsWith("A change of a source file left it as it was: it copies what was built outside");
    }

    @Test
    void aRebuildThatFailsCostsThatFigureAlone() {
        builds = true;
        engine.refusal = request ->
                request.changes().isEmpty() || !request.changes().get(0).name().endsWith(".java")
                        ? null
                        : new OptimizerException("Checkstyle found something.", "Look.");

        Row row = compare().variants().get(0);

        assertThat(row.status()).isEqualTo("built");
        assertThat(row.rebuildMs()).isNull();
        assertThat(row.pomRebuildMs()).isEqualTo(1_500);
        assertThat(row.notes())
                .containsExactly("No rebuild after a change of a source file: Checkstyle found something.");
    }

    @Test
    void oneThatFailsSaysWhyAndTheOthersGoOn() {
        engine.refusal = request -> request.dockerfile().contains("variant slim")
                ? new BuildFailedException("Step failed.", "Look.", "[stage-3 2/6] COPY x /", List.of(), null)
                : null;

        Comparison comparison = compare();

        assertThat(comparison.variants()).extracting(Row::status).containsExactly("failed", "built");
        assertThat(comparison.variants().get(0).reason()).isEqualTo("Step failed. Look.");
        assertThat(comparison.recommendation().variant()).isEqualTo("distroless");
    }

    @Test
    void whereAStepFailsThatAllShareItIsNotTriedAgain() {
        engine.buildFailure =
                new BuildFailedException("Step failed.", "Look.", "[build 5/6] RUN mvn package", List.of(), null);

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(this::compare)
                .withMessage("Not one image could be built, there is nothing to compare. Step failed. Look.");

        assertThat(engine.requests).hasSize(1);
        assertThat(folder.resolve("target/docker-optimizer/compare.json"))
                .content()
                .contains("\"status\": \"failed\"");
    }

    @Test
    void ownDockerfilesJoinInWithTheRulesOfTheirContext() throws IOException {
        write("Dockerfile", "FROM maven:3.9\nCOPY . .\n");
        write("docker/Old.Dockerfile", "FROM maven:3.9 AS build\nFROM eclipse-temurin:21-jre\n");
        write("docker/Old.Dockerfile.dockerignore", "*.md\n");
        write(".dockerignore", "secrets\n");
        dockerfiles =
                List.of(folder.resolve("Dockerfile"), folder.resolve("docker/Old.Dockerfile"), folder.resolve("none"));
        builds = true;

        Comparison comparison = compare();

        assertThat(comparison.variants())
                .extracting(row -> row.variant() + " " + row.kind() + " " + row.status())
                .containsExactly(
                        "slim variant built",
                        "distroless variant built",
                        "Dockerfile dockerfile built",
                        "docker/Old.Dockerfile dockerfile built",
                        "none dockerfile failed");
        assertThat(comparison.variants().get(4).reason()).startsWith("There is no Dockerfile " + folder);
        List<BuildRequest> first = engine.requests.stream()
                .filter(request -> request.tags().toString().contains("dockerfile]"))
                .toList();
        assertThat(first).extracting(BuildRequest::dockerignore).containsExactly("secrets\n", "*.md\n");
        assertThat(first).extracting(BuildRequest::noCache).containsExactly(true, true);
        assertThat(engine.calls).contains("pull eclipse-temurin:21-jre");
    }

    @Test
    void imagesAreStartedInTurnsAndTheMedianCounts() {
        web = null;
        build = new RunChoices().start("A=1").settings();
        engine.state = () -> new ContainerState(false, 0, false, null, List.of());
        starts = 3;

        Comparison comparison = compare();

        assertThat(engine.calls).filteredOn(call -> call.startsWith("start ")).hasSize(6);
        assertThat(comparison.variants()).allSatisfy(row -> {
            assertThat(row.health()).isEqualTo("completed");
            assertThat(row.startsMs()).hasSize(3).contains(row.startupMs());
            assertThat(row.memoryBytes()).isEqualTo(123_000_000);
        });
    }

    @Test
    void oneThatDoesNotBecomeHealthyIsNotStartedAgainAndSaysWhy() {
        build = new RunChoices().start("A=1").settings();

        Comparison comparison = compare();

        assertThat(engine.calls).filteredOn(call -> call.startsWith("start ")).hasSize(2);
        assertThat(comparison.variants()).allSatisfy(row -> {
            assertThat(row.health()).isEqualTo("exited");
            assertThat(row.errors()).isPositive();
            assertThat(row.notes()).containsExactly("The container ended by itself with exit code 1.");
        });
        assertThat(comparison.recommendation().variant()).isNull();
    }

    private Comparison compare() {
        ProjectModel project = Projects.springBoot()
                .layout(new MavenLayout(
                        folder.toString(), "", List.of("pom.xml"), "pom.xml", null, List.of(), "com.acme.orders"))
                .web(web)
                .model();
        Path reports = folder.resolve("target/docker-optimizer");
        return new ComparePipeline(engine, CompareListener.SILENT, new ImageArchiveReader(CompressedSizes.NONE))
                .compare(
                        new Workspace(project, reports.resolve("compare"), Workspaces.PLUGIN),
                        new CompareSettings(
                                variants.stream()
                                        .map(variant -> PlanChoices.defaults()
                                                .compared(variant, "orders-compare:" + variant.id()))
                                        .toList(),
                                dockerfiles,
                                folder,
                                build,
                                starts,
                                builds,
                                keepImages,
                                false),
                        HostFiles.NONE,
                        reports);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
