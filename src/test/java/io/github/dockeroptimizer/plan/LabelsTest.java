package io.github.dockeroptimizer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final BaseImage BASE = new BaseImage(
            ImageReference.of("gcr.io/distroless/java21-debian13:nonroot"),
            ImageReference.of("registry.acme.com/gcr/distroless/java21-debian13:nonroot"));

    @Test
    void whatThePomSaysBecomesTheLabelsOfTheSpecificationInAFixedOrder() {
        assertThat(Labels.of(Projects.springBoot().model(), PlanChoices.defaults(), BASE))
                .containsExactly(
                        label("org.opencontainers.image.title", "Orders"),
                        label("org.opencontainers.image.description", "Takes orders and lists them."),
                        label("org.opencontainers.image.version", "1.4.0"),
                        label("org.opencontainers.image.url", "https://orders.acme.example"),
                        label("org.opencontainers.image.source", "https://git.acme.example/orders"),
                        label("org.opencontainers.image.licenses", "Apache-2.0"),
                        label("org.opencontainers.image.vendor", "Acme"),
                        label(
                                "org.opencontainers.image.base.name",
                                BASE.reference().toString()));
    }

    @Test
    void whatThePomDoesNotSayGetsNoLabel() {
        assertThat(Labels.of(Projects.plainJar().model(), PlanChoices.defaults(), BASE))
                .extracting(EnvironmentVariable::name)
                .containsExactly(
                        "org.opencontainers.image.title",
                        "org.opencontainers.image.version",
                        "org.opencontainers.image.base.name");
    }

    @Test
    void aLabelOfTheUserReplacesTheOneFromThePomInItsPlace() {
        PlanSettings settings = PlanChoices.choose()
                .label("org.opencontainers.image.title", "Our orders")
                .settings();

        assertThat(Labels.of(Projects.springBoot().model(), settings, BASE))
                .first()
                .isEqualTo(label("org.opencontainers.image.title", "Our orders"));
    }

    @Test
    void anotherLabelOfTheUserComesLast() {
        PlanSettings settings = PlanChoices.choose().label("team", "orders").settings();

        assertThat(Labels.of(Projects.springBoot().model(), settings, BASE))
                .last()
                .isEqualTo(label("team", "orders"));
    }

    private static EnvironmentVariable label(String name, String value) {
        return new EnvironmentVariable(name, value);
    }
}
