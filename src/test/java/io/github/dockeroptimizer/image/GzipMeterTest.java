package io.github.dockeroptimizer.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipMeterTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000, BlockStream.BLOCK_SIZE - 1_536})
    void aStreamOfOneBlockMeasuresExactlyWhatGzipWrites(int size) throws IOException {
        byte[] bytes = content(size);

        assertThat(measure(bytes)).isEqualTo(TestLayer.gzip(bytes).length);
    }

    @Test
    void aLongStreamMeasuresWhatGzipWritesButForAFewBytesABlock() throws IOException {
        byte[] bytes = content(5_000_000);

        assertThat(measure(bytes))
                .isCloseTo((long) TestLayer.gzip(bytes).length, withinPercentage(0.1))
                .isEqualTo(measure(bytes));
    }

    @Test
    void anInterruptedReaderStopsWaiting() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> measure(content(1_000)));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static long measure(byte[] bytes) throws IOException {
        try (GzipMeter meter = new GzipMeter()) {
            GzipMeter.Measurement measurement = meter.start();
            new BlockStream(new ByteArrayInputStream(bytes), measurement).finish();
            measurement.end();
            return measurement.bytes();
        }
    }

    private static byte[] content(int size) {
        byte[] layer = new TestLayer().file("content", size).tar();
        return java.util.Arrays.copyOfRange(layer, 512, 512 + size);
    }
}
