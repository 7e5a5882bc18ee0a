package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.Platform;
import org.junit.jupiter.api.Test;

class BuilderChoiceTest {
    private static final EngineInfo DOCKER = engine("Docker", true);
    private static final EngineInfo PODMAN = engine("Podman", false);

    @Test
    void whoeverChoosesNothingGetsBuildKitWhereTheEngineHasIt() {
        assertThat(BuilderChoice.AUTO.isBuildKit(DOCKER)).isTrue();
        assertThat(BuilderChoice.AUTO.isBuildKit(PODMAN)).isFalse();
    }

    @Test
    void theClassicBuilderIsUsedOnRequestAlsoWhereThereIsBuildKit() {
        assertThat(BuilderChoice.parse(" Classic ").isBuildKit(DOCKER)).isFalse();
    }

    @Test
    void buildKitOnRequestIsNotReplacedInSilence() {
        assertThat(BuilderChoice.BUILDKIT.isBuildKit(DOCKER)).isTrue();
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> BuilderChoice.BUILDKIT.isBuildKit(PODMAN))
                .withMessageStartingWith("`<builder>` is `buildkit`, and Podman 5.4 at unix:///x has no BuildKit.");
    }

    @Test
    void anyOtherWordIsRefused() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> BuilderChoice.parse("kaniko"))
                .withMessageStartingWith("`<builder>` is \"kaniko\", expected `auto`, `buildkit` or `classic`.");
    }

    private static EngineInfo engine(String name, boolean buildKit) {
        return new EngineInfo(name, "5.4", "1.41", Platform.parse("linux/amd64"), buildKit, "unix:///x");
    }
}
