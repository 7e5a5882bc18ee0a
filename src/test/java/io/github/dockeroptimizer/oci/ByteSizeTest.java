package io.github.dockeroptimizer.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dockeroptimizer.OptimizerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
    @ParameterizedTest(name = "{0} is {1} bytes")
    @CsvSource({
        "314572800, 314572800",
        "0, 0",
        "17 B, 17",
        "300MB, 300000000",
        "300mb, 300000000",
        "' 300 MB ', 300000000",
        "1kB, 1000",
        "1.2GB, 1200000000",
        "1TB, 1000000000000",
        "1KiB, 1024",
        "512MiB, 536870912",
        "2gib, 2147483648",
        "1TiB, 1099511627776",
        "0.1234MB, 123400",
        "1.9999kB, 1999",
    })
    void aTextIsReadWithItsUnit(String text, long bytes) {
        assertThat(ByteSize.parse(text, "maxImageSize")).isEqualTo(new ByteSize(bytes));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"", " ", "MB", "-1MB", "300 XB", "300M", "1,5GB", "1.GB", ".5GB", "12 34", "99999999999 GB"})
    void whatIsNoSizeIsRefusedAndTheParameterNamed(String text) {
        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> ByteSize.parse(text, "maxImageSize"))
                .withMessageContaining("`<maxImageSize>` is \"" + text + "\", which is no size.")
                .withMessageContaining("300MB");
    }

    @Test
    void aNegativeNumberOfBytesDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteSize(-1));
    }

    @ParameterizedTest(name = "{0} bytes are {1}")
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "999949, 999.9 kB",
        "999950, 1.0 MB",
        "412332800, 412.3 MB",
        "999949999, 999.9 MB",
        "999950000, 1.0 GB",
        "9223372036854775807, 9.2 EB",
    })
    void theHumanFigureIsDecimalAndNeverShowsAThousandOfAUnit(long bytes, String text) {
        assertThat(new ByteSize(bytes)).hasToString(text);
    }

    @Test
    void theExactFormHasTheHumanFigureAndTheBytes() {
        assertThat(new ByteSize(412_332_800).exact()).isEqualTo("412.3 MB (412,332,800 bytes)");
    }

    @Test
    void sizesAddUp() {
        assertThat(new ByteSize(2).plus(new ByteSize(3))).isEqualTo(new ByteSize(5));
    }

    @Test
    void sizesAreOrderedByTheirBytes() {
        assertThat(new ByteSize(999)).isLessThan(new ByteSize(1000)).isGreaterThan(ByteSize.ZERO);
    }
}
