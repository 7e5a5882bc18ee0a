package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Snapshots;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsAsRootCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "root", "0", "00", "0:0", "root:root", "root:1000", "0:65532", "+0"})
    void rootIsFoundHoweverItIsWritten(String user) {
        assertThat(failed(new RunsAsRootCheck()
                        .evaluate(new Snapshots().user(user).evidence())))
                .extracting(Finding::location)
                .containsExactly("USER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65532", "65532:65532", "1000:0", "nonroot", "app:root", "10"})
    void anyOtherUserPasses(String user) {
        assertThat(passed(new RunsAsRootCheck()
                        .evaluate(new Snapshots().user(user).evidence())))
                .isEqualTo(user);
    }
}
