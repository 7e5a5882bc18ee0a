package io.github.dockeroptimizer.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
    private static final String DIGEST = "sha256:4f5a0e7d1c3b2a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "eclipse-temurin:21-jre, docker.io, library/eclipse-temurin, 21-jre",
        "bitnami/kafka:3, docker.io, bitnami/kafka, 3",
        "docker.io/library/node:22, docker.io, library/node, 22",
        "docker.io/node:22, docker.io, library/node, 22",
        "index.docker.io/node:22, docker.io, library/node, 22",
        "registry-1.docker.io/library/node:22, docker.io, library/node, 22",
        "gcr.io/distroless/java21-debian13:nonroot, gcr.io, distroless/java21-debian13, nonroot",
        "localhost/team/orders:1, localhost, team/orders, 1",
        "localhost:5000/orders:1, localhost:5000, orders, 1",
        "registry.acme.com:8443/a/b/c/d:1.4.0, registry.acme.com:8443, a/b/c/d, 1.4.0",
        "'[::1]:5000/orders:1', '[::1]:5000', orders, 1",
        "team/orders_x.y-z__w:1_2.3-4, docker.io, team/orders_x.y-z__w, 1_2.3-4",
    })
    void aTextIsTakenApartAsTheEngineDoes(String text, String registry, String repository, String tag) {
        assertThat(ImageReference.of(text)).isEqualTo(new ImageReference(registry, repository, tag, null));
    }

    @Test
    void aPortIsNotTakenForATag() {
        assertThat(ImageReference.of("localhost:5000/orders"))
                .isEqualTo(new ImageReference("localhost:5000", "orders", null, null));
    }

    @Test
    void aReferenceMayHaveTagAndDigest() {
        ImageReference reference = ImageReference.of("gcr.io/distroless/java21:nonroot@" + DIGEST);

        assertThat(reference).isEqualTo(new ImageReference("gcr.io", "distroless/java21", "nonroot", DIGEST));
        assertThat(reference).hasToString("gcr.io/distroless/java21:nonroot@" + DIGEST);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "Orders:1.4.0",
                "orders:",
                "orders:-1",
                "orders:1+2",
                "orders@sha256:123",
                "/orders",
                "orders/",
                "a//b",
                "registry.acme.com/",
                "-registry.acme.com/orders",
                "http://registry.acme.com/orders",
                "orders 1",
                "orders__",
                "or..ders",
            })
    void whatIsNoReferenceIsRefusedWithAnExample(String text) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> ImageReference.of(text))
                .withMessageContaining("\"" + text + "\" is no image reference")
                .withMessageContaining("registry.acme.com/team/orders:1.4.0");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "docker.io/library/orders:1.4.0, orders:1.4.0",
        "docker.io/team/orders:1, team/orders:1",
        "registry.acme.com/library/orders:1, registry.acme.com/library/orders:1",
        "orders, orders",
    })
    void theShortFormIsTheOneTheDockerCliShows(String text, String shown) {
        assertThat(ImageReference.of(text)).hasToString(shown);
    }

    @Test
    void latestIsTheTagWhereNeitherTagNorDigestIsGiven() {
        assertThat(ImageReference.of("orders").withDefaultTag()).hasToString("orders:latest");
        assertThat(ImageReference.of("orders:1").withDefaultTag()).hasToString("orders:1");
        assertThat(ImageReference.of("orders@" + DIGEST).withDefaultTag()).hasToString("orders@" + DIGEST);
    }

    @Test
    void anotherTagTakesThePlaceOfTagAndDigest() {
        assertThat(ImageReference.of("gcr.io/x:1@" + DIGEST).withTag("2")).hasToString("gcr.io/x:2");
    }
}
