package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaVersionTest {
    @ParameterizedTest(name = "{0}: classes {1}, cache {2}")
    @CsvSource({
        "1.8.0_402, false, false",
        "11.0.22, false, false",
        "17.0.15, true, false",
        "21.0.13.1, true, false",
        "24.0.2, true, false",
        "25, true, false",
        "25.0.3, true, false",
        "25.0.4, true, true",
        "25.0.5.1, true, true",
        "25.1-ea, true, false",
        "26, true, false",
        "26.0.2, true, true",
        "27, true, true"
    })
    void aCacheIsSafeFromTheReleaseThatRefusesThoseOfOtherJars(String version, boolean classes, boolean cache) {
        JavaVersion java = new JavaVersion(version);

        assertThat(java.hasClassArchive()).isEqualTo(classes);
        assertThat(java.hasSafeAotCache()).isEqualTo(cache);
    }
}
