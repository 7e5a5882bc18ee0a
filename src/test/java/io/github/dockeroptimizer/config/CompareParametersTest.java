package io.github.dockeroptimizer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.check.CheckSettings;
import io.github.dockeroptimizer.docker.BuilderChoice;
import io.github.dockeroptimizer.gate.GatePolicy;
import io.github.dockeroptimizer.oci.ByteSize;
import io.github.dockeroptimizer.pipeline.BuildSettings;
import io.github.dockeroptimizer.pipeline.CompareSettings;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareParametersTest {
    private static final Path BASE = Path.of("/home/me/orders");

    @Test
    void eachVariantHasAnImageOfItsOwnAndOnlyItsOwnBaseImage() {
        PlanSettings plan = PlanChoices.choose()
                .variant(Variant.SLIM)
                .tags("latest")
                .baseImages("build", "runtime")
                .settings();

        CompareSettings settings = settings(plan, List.of("slim", " Distroless", "slim"), null);

        assertThat(settings.variants())
                .extracting(PlanSettings::image)
                .containsExactly("orders-compare:slim", "orders-compare:distroless");
        assertThat(settings.variants()).extracting(PlanSettings::runtimeImage).containsExactly("runtime", null);
        assertThat(settings.variants()).extracting(PlanSettings::buildImage).containsOnly("build");
        assertThat(settings.variants()).allMatch(one -> one.tags().isEmpty());
    }

    @Test
    void theDeclaredImageNameIsKeptWithItsRegistryAndWithoutItsTag() {
        PlanSettings plan =
                PlanChoices.choose().image("registry.acme.com/team/o:1").settings();

        assertThat(settings(plan, List.of("slim"), null).variants())
                .extracting(PlanSettings::image)
                .containsExactly("registry.acme.com/team/o-compare:slim");
    }

    @Test
    void dockerfilesAreRelativeToTheProject(@TempDir Path folder) throws IOException {
        Path project = Files.createDirectory(folder.resolve("orders"));
        Path own = Files.writeString(project.resolve("Dockerfile"), "FROM scratch");
        Path other = Files.writeString(folder.resolve("Dockerfile.old"), "FROM scratch");

        assertThat(settings(project, "Dockerfile", "../Dockerfile.old", other.toString())
                        .dockerfiles())
                .containsExactly(own, other, other);
    }

    @Test
    void aDockerfileThatIsNotThereIsToldBeforeAnythingIsDone(@TempDir Path project) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> settings(project, "Nope"))
                .withMessageStartingWith(
                        "`<dockerfiles>` names Nope, and there is no file " + project.resolve("Nope") + ".");
    }

    @Test
    void aFolderIsNoDockerfile(@TempDir Path project) throws IOException {
        Files.createDirectory(project.resolve("docker"));

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> settings(project, "docker"))
                .withMessageStartingWith("`<dockerfiles>` names docker, which is a folder, a Dockerfile was expected.");
    }

    @Test
    void aContextOfDockerfilesThatIsNotThereIsToldBeforeAnythingIsDone(@TempDir Path project) throws IOException {
        Files.writeString(project.resolve("Dockerfile"), "FROM scratch");
        CompareParameters parameters = new CompareParameters(
                List.of("slim"), List.of("Dockerfile"), project.resolve("nowhere"), 3, true, true, false);

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> parameters.toSettings(PlanChoices.defaults(), build(), "orders", project))
                .withMessageStartingWith("`<dockerfilesContext>` is " + project.resolve("nowhere"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3, '`<variants>` names no variant, one at least was expected.'",
        "tiny, 3, '`<variant>` is \"tiny\"'",
        "slim, 0, '`<starts>` is 0, expected 1 or more.'"
    })
    void whatMakesNoSenseIsToldBeforeAnythingIsDone(String variants, int starts, String message) {
        CompareParameters parameters = new CompareParameters(List.of(variants), null, BASE, starts, true, true, false);

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> parameters.toSettings(PlanChoices.defaults(), build(), "orders", BASE))
                .withMessageStartingWith(message);
    }

    private static CompareSettings settings(Path project, String... dockerfiles) {
        return new CompareParameters(List.of("slim"), List.of(dockerfiles), project, 3, true, true, false)
                .toSettings(PlanChoices.defaults(), build(), "Orders", project);
    }

    private static CompareSettings settings(
            PlanSettings plan, List<String> variants, @Nullable List<String> dockerfiles) {
        return new CompareParameters(variants, dockerfiles, BASE, 3, true, true, false)
                .toSettings(plan, build(), "Orders", BASE);
    }

    private static BuildSettings build() {
        return new BuildSettings(
                new CheckSettings(new ByteSize(1), null, List.of()),
                GatePolicy.parse("never"),
                new BuildSettings.Health(true, Duration.ofSeconds(1), List.of(), List.of()),
                BuilderChoice.AUTO,
                false,
                false,
                true);
    }
}
