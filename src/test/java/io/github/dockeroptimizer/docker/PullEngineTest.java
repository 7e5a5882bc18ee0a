package io.github.dockeroptimizer.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.oci.ImageReference;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@RequiresEngine
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PullEngineTest {
    @RegisterExtension
    static final LiveEngine live = new LiveEngine();

    @Test
    void aPulledImageIsDescribed() {
        Recorder recorder = new Recorder();

        LocalImage image = live.engine().pull(live.base(), null, recorder);

        assertThat(image.id()).startsWith("sha256:");
        assertThat(image.names()).contains(live.base().toString());
        assertThat(image.platform()).isEqualTo(live.engine().info().platform());
        assertThat(image.repoDigests()).isNotEmpty();
        assertThat(recorder.events()).last().isEqualTo("pulled " + live.base());
    }

    @Test
    void anImageThatTheRegistryDoesNotHaveIsNamed() {
        ImageReference absent = live.base().withTag("no-such-tag");

        assertThatThrownBy(() -> live.engine().pull(absent, null, EngineListener.SILENT))
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Cannot pull " + absent + ", ")
                .hasMessageContaining("<mirrors>");
    }

    @Test
    void aRegistryThatDoesNotAnswerIsNamed() {
        ImageReference unreachable = ImageReference.of("127.0.0.1:1/nothing:1");

        assertThatThrownBy(() -> live.engine().pull(unreachable, null, EngineListener.SILENT))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("the engine cannot reach 127.0.0.1:1")
                .hasMessageContaining("<mirrors>");
    }
}
