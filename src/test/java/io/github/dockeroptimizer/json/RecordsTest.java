package io.github.dockeroptimizer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsTest {
    record Layer(String name, long bytes) {}

    record Image(
            String id,
            boolean open,
            int files,
            @Nullable Integer port,
            @Nullable String path,
            Layer top,
            List<Layer> layers,
            List<String> names) {}

    @Test
    void everyKindOfComponentIsRead() throws IOException {
        String json =
                """
                {"id": "sha256:1", "open": true, "files": 7, "port": 8080, "path": null, "unknown": [{}],
                 "top": {"name": "ü", "bytes": 5000000000}, "layers": [{"name": "a", "bytes": 0}], "names": ["b", "c"]}""";

        assertThat(Records.of(LightJson.object(stream(json)), Image.class))
                .isEqualTo(new Image(
                        "sha256:1",
                        true,
                        7,
                        8080,
                        null,
                        new Layer("ü", 5_000_000_000L),
                        List.of(new Layer("a", 0)),
                        List.of("b", "c")));
    }

    @Test
    void anObjectWithoutWhatTheRecordNeedsIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.of(LightJson.object(stream("{\"name\": \"a\"}")), Layer.class));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Records.of(LightJson.object(stream("{\"bytes\": \"many\"}")), Layer.class));
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> LightJson.object(stream("[]")));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> LightJson.object(stream("")));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> LightJson.object(stream("{\"a\": [1, ")));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
