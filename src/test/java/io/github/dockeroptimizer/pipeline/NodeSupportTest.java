package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.plan.NodeServing;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NodeSupportTest {
    @Test
    void aSiteOfOnePageAnswersWithItAndKeepsWhatNeverChanges() throws IOException {
        assertThat(NodeSupport.settings(new NodeServing(null, "dist", 8080, true, "^/_app/")))
                .contains("listen 8080;")
                .contains("\n    default no-cache;\n    \"~^/_app/\" \"public, max-age=31536000, immutable\";\n  }")
                .contains("try_files $uri $uri/index.html /index.html;")
                .doesNotContain("@");
    }

    @Test
    void aSiteOfPagesHasOneForWhatIsMissing() throws IOException {
        assertThat(NodeSupport.settings(new NodeServing(null, "dist", 9000, false, null)))
                .contains("listen 9000;")
                .contains("\n    default no-cache;\n  }")
                .contains("try_files $uri $uri/ $uri.html =404;\n      error_page 404 /404.html;")
                .doesNotContain("immutable");
    }
}
