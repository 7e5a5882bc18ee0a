package io.github.dockeroptimizer.check.image;

import static io.github.dockeroptimizer.check.Outcomes.failed;
import static io.github.dockeroptimizer.check.Outcomes.passed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.check.Finding;
import io.github.dockeroptimizer.check.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericUserCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"nonroot", "app:app", "root", "1000a"})
    void aNameIsNoNumber(String user) {
        assertThat(failed(new NumericUserCheck()
                        .evaluate(new Snapshots().user(user).evidence())))
                .extracting(Finding::message)
                .containsExactly("The image runs as `" + user + "`, a number was expected.");
    }

    @Test
    void anImageThatNamesNoUserNamesNoNumber() {
        assertThat(failed(
                        new NumericUserCheck().evaluate(new Snapshots().user("").evidence())))
                .extracting(Finding::message)
                .containsExactly("The image names no user, a number was expected.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65532", "1000:app", "0"})
    void aNumberPasses(String user) {
        assertThat(passed(new NumericUserCheck()
                        .evaluate(new Snapshots().user(user).evidence())))
                .isEqualTo(user);
    }
}
