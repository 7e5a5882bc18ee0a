package io.github.dockeroptimizer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.MirrorTable;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.plan.BuildChoices;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.EnvironmentVariable;
import io.github.dockeroptimizer.plan.JdkChoices;
import io.github.dockeroptimizer.plan.PackageMirrors;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.plan.Toolchain;
import io.github.dockeroptimizer.plan.Warmup;
import io.github.dockeroptimizer.stack.Variant;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImageParametersTest {
    private static final Path BASE = Path.of(".");
    private static final JdkParameters NO_JDK = new JdkParameters(null, null, null, null);

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
                        build(null),
                        NO_JDK,
                        null,
                        null,
                        new HealthConfiguration())
                .toSettings(Settings.none().properties(), BASE);

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
                        BuildChoices.DEFAULT,
                        JdkChoices.DEFAULT,
                        PackageMirrors.NONE,
                        null,
                        null,
                        null,
                        List.of()));
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
                        build(" "),
                        NO_JDK,
                        null,
                        " ",
                        new HealthConfiguration())
                .toSettings(Settings.none().properties(), BASE);

        assertThat(settings.image()).isNull();
        assertThat(settings.buildImage()).isNull();
        assertThat(settings.runtimeImage()).isNull();
        assertThat(settings.mirrors()).isEqualTo(MirrorTable.NONE);
        assertThat(settings.user()).isEqualTo("65532:65532");
        assertThat(settings.build().mavenArguments()).isEmpty();
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
                        build("-Pproduction -U"),
                        new JdkParameters(List.of("jdk.charsets"), List.of("de"), "-Da=1 -Db=2", "100MB"),
                        null,
                        "linux/arm64",
                        new HealthConfiguration())
                .toSettings(
                        Settings.none()
                                .commandLine("docker-optimizer.health.path", "/ready")
                                .commandLine("docker-optimizer.health.port", "9091")
                                .properties(),
                        BASE);

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
                        new BuildChoices(
                                BuildFrom.SOURCES,
                                List.of("-Pproduction", "-U"),
                                Warmup.GO_OFFLINE,
                                false,
                                false,
                                List.of(),
                                false,
                                Toolchain.DEFAULT),
                        new JdkChoices(List.of("jdk.charsets"), List.of("de"), true, List.of("-Da=1", "-Db=2")),
                        PackageMirrors.NONE,
                        new Platform("linux", "arm64", null),
                        "/ready",
                        9091,
                        List.of()));
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
                        build(null),
                        NO_JDK,
                        null,
                        null,
                        new HealthConfiguration())
                .toSettings(Settings.none().properties(), BASE);

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
                build(null),
                NO_JDK,
                null,
                null,
                new HealthConfiguration());

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> parameters.toSettings(Settings.none().properties(), BASE))
                .withMessageContaining(
                        "`<variant>` is \"tiny\", expected one of `single`, `slim`, `distroless`, `jlink`, `aot`.");
    }

    private static BuildParameters build(@Nullable String mavenArguments) {
        return new BuildParameters("sources", mavenArguments, "go-offline", false, false, null, false, null, null);
    }
}
