package io.github.dockeroptimizer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.MirrorTable;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.plan.EnvironmentVariable;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.plan.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageParametersTest {
    @Test
    void parametersThatAreNotSetLeaveTheDecisionToThePlanner() {
        PlanSettings settings = new ImageParameters(
                        null,
                        null,
                        "distroless",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new HealthConfiguration())
                .toSettings(Settings.none().properties());

        assertThat(settings)
                .isEqualTo(new PlanSettings(
                        null,
                        List.of(),
                        Variant.DISTROLESS,
                        null,
                        null,
                        MirrorTable.NONE,
                        null,
                        List.of(),
                        "65532:65532",
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null));
    }

    @Test
    void anEmptyElementIsTheSameAsNone() {
        PlanSettings settings = new ImageParameters(
                        " ",
                        null,
                        "distroless",
                        "",
                        " ",
                        "",
                        null,
                        null,
                        " ",
                        null,
                        null,
                        " ",
                        " ",
                        new HealthConfiguration())
                .toSettings(Settings.none().properties());

        assertThat(settings.image()).isNull();
        assertThat(settings.buildImage()).isNull();
        assertThat(settings.runtimeImage()).isNull();
        assertThat(settings.mirrors()).isEqualTo(MirrorTable.NONE);
        assertThat(settings.user()).isEqualTo("65532:65532");
        assertThat(settings.mavenArguments()).isEmpty();
        assertThat(settings.platform()).isNull();
    }

    @Test
    void everyParameterReachesItsSetting() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("ZEBRA", "1");
        environment.put("APPLE", null);
        PlanSettings settings = new ImageParameters(
                        " team/orders ",
                        List.of("latest"),
                        "Slim",
                        "acme/maven:3.9",
                        "acme/jre:21",
                        "gcr.io=registry.acme.com/gcr",
                        "-Xss1m '-Da=b c'",
                        List.of(9090),
                        "1000",
                        Map.of("team", "orders"),
                        environment,
                        "-Pproduction -U",
                        "linux/arm64",
                        new HealthConfiguration())
                .toSettings(Settings.none()
                        .commandLine("docker-optimizer.health.path", "/ready")
                        .commandLine("docker-optimizer.health.port", "9091")
                        .properties());

        assertThat(settings)
                .isEqualTo(new PlanSettings(
                        "team/orders",
                        List.of("latest"),
                        Variant.SLIM,
                        "acme/maven:3.9",
                        "acme/jre:21",
                        MirrorTable.parse("gcr.io=registry.acme.com/gcr"),
                        List.of("-Xss1m", "-Da=b c"),
                        List.of(9090),
                        "1000",
                        List.of(new EnvironmentVariable("team", "orders")),
                        List.of(new EnvironmentVariable("ZEBRA", "1"), new EnvironmentVariable("APPLE", "")),
                        List.of("-Pproduction", "-U"),
                        new Platform("linux", "arm64", null),
                        "/ready",
                        9091));
    }

    @Test
    void anEmptyLineOfJvmArgumentsMeansNoneAndNotTheDefaults() {
        PlanSettings settings = new ImageParameters(
                        null,
                        null,
                        "distroless",
                        null,
                        null,
                        null,
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new HealthConfiguration())
                .toSettings(Settings.none().properties());

        assertThat(settings.jvmArguments()).isEmpty();
    }

    @Test
    void anUnknownVariantIsRefusedAndTheKnownOnesNamed() {
        ImageParameters parameters = new ImageParameters(
                null,
                null,
                "tiny",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new HealthConfiguration());

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> parameters.toSettings(Settings.none().properties()))
                .withMessageContaining("`<variant>` is \"tiny\", expected `distroless` or `slim`.");
    }
}
