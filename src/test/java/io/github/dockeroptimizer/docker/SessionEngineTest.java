package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@RequiresEngine
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SessionEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    @TempDir
    private Path context;

    @Test
    void aStepReadsASecretAndNoLayerHasIt() throws IOException {
        String password = UUID.randomUUID().toString();
        String text = "x".repeat(20_000) + password;

        Recorder recorder = new Recorder();
        BuildResult built = live.engine()
                .build(
                        request(
                                """
                                RUN --mount=type=secret,id=password,target=/root/settings.xml,required \
                                 echo %s && tail -c 36 /root/settings.xml | rev && wc -c /root/settings.xml
                                RUN ! grep -s x /root/settings.xml
                                """
                                        .formatted(UUID.randomUUID()),
                                new BuildSecret("password", text)),
                        recorder);

        String backwards = new StringBuilder(password).reverse().toString();
        assertThat(recorder.events()).anyMatch(event -> event.endsWith(backwards + "20036 /root/settings.xml"));
        try (InputStream saved = live.engine().save(built.imageId())) {
            assertThat(new String(saved.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("tail -c 36")
                    .doesNotContain(password);
        }
    }

    @Test
    void anotherSecretDoesNotRunAStepAgain() {
        String step = "RUN --mount=type=secret,id=password,required cat /run/secrets/password && echo "
                + UUID.randomUUID() + "\n";

        live.engine().build(request(step, new BuildSecret("password", "one")), EngineListener.SILENT);
        BuildResult second =
                live.engine().build(request(step, new BuildSecret("password", "two")), EngineListener.SILENT);

        assertThat(second.steps())
                .filteredOn(taken -> taken.instruction().startsWith("RUN"))
                .singleElement()
                .matches(BuildStep::cached);
    }

    @Test
    void aSecretThatNobodyGivesIsToldByTheBuilder() {
        assertThatThrownBy(() -> live.engine()
                        .build(
                                request(
                                        "RUN --mount=type=secret,id=other,required cat /run/secrets/other\n",
                                        new BuildSecret("password", "one")),
                                EngineListener.SILENT))
                .isInstanceOf(BuildFailedException.class)
                .hasMessageContaining("secret other not found");
    }

    private BuildRequest request(String steps, BuildSecret secret) {
        return live.request(context, "FROM " + live.base() + "\n" + steps).withSecrets(List.of(secret));
    }
}
