package io.github.dockeroptimizer.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTableTest {
    private static final String DIGEST = "sha256:4f5a0e7d1c3b2a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1";

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "maven:3.9-eclipse-temurin-21, registry.acme.com/hub/library/maven:3.9-eclipse-temurin-21",
        "bitnami/kafka:3, registry.acme.com/hub/bitnami/kafka:3",
        "gcr.io/distroless/java21-debian13:nonroot, 127.0.0.1:5000/distroless/java21-debian13:nonroot",
        "gcr.io/x:1@" + DIGEST + ", 127.0.0.1:5000/x:1@" + DIGEST,
        "quay.io/podman/stable:5, quay.io/podman/stable:5",
        "eu.gcr.io/team/x:1, eu.gcr.io/team/x:1",
    })
    void aReferenceIsRewrittenByTheEntryOfItsRegistryAlone(String original, String rewritten) {
        MirrorTable table = MirrorTable.parse("docker.io=registry.acme.com/hub,gcr.io=127.0.0.1:5000");

        assertThat(table.rewrite(ImageReference.of(original))).hasToString(rewritten);
    }

    @Test
    void theFirstEntryThatFitsWins() {
        MirrorTable table = MirrorTable.parse("gcr.io=first.acme.com,gcr.io=second.acme.com");

        assertThat(table.rewrite(ImageReference.of("gcr.io/x:1"))).hasToString("first.acme.com/x:1");
    }

    @Test
    void entriesMayStandOnLinesOfTheirOwnAndEndWithASlash() {
        MirrorTable table =
                MirrorTable.parse("\n   docker.io=registry.acme.com/hub/,\n   gcr.io=registry.acme.com/gcr\n");

        assertThat(table.mirrors())
                .containsExactly(
                        new MirrorTable.Mirror("docker.io", "registry.acme.com/hub"),
                        new MirrorTable.Mirror("gcr.io", "registry.acme.com/gcr"));
    }

    @Test
    void anEmptyTextIsATableThatChangesNothing() {
        assertThat(MirrorTable.parse("  ")).isEqualTo(MirrorTable.NONE);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"docker.io", "docker.io=", "=registry.acme.com", "docker.io=/"})
    void anEntryOfAnotherFormIsRefusedAndShown(String entry) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> MirrorTable.parse("gcr.io=registry.acme.com/gcr," + entry))
                .withMessageContaining("`<mirrors>` has the entry \"" + entry + "\", expected registry=mirror.");
    }

    @Test
    void aMirrorThatIsNoPlaceForImagesIsRefused() {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> MirrorTable.parse("docker.io=https://registry.acme.com"));
    }
}
