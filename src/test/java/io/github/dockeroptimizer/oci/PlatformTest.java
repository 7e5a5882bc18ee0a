package io.github.dockeroptimizer.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "linux/amd64, linux/amd64",
        "linux/x86_64, linux/amd64",
        "Linux/X86-64, linux/amd64",
        "linux/aarch64, linux/arm64",
        "linux/arm64/v8, linux/arm64",
        "linux/arm/v7, linux/arm/v7",
        "linux/arm/, linux/arm",
    })
    void theNamesOfOneArchitectureAreTheSamePlatform(String text, String shown) {
        assertThat(Platform.parse(text)).hasToString(shown).isEqualTo(Platform.parse(shown));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "linux", "amd64", "linux/", "/amd64", "linux/arm/v7/x"})
    void whatIsNoPlatformIsRefusedWithAnExample(String text) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> Platform.parse(text))
                .withMessageContaining("`<platform>` is \"" + text + "\"")
                .withMessageContaining("linux/amd64");
    }

    @Test
    void theVariantsOfArmAreDifferentPlatforms() {
        assertThat(Platform.parse("linux/arm/v6")).isNotEqualTo(Platform.parse("linux/arm/v7"));
    }
}
