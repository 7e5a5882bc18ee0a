package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What npm, pnpm and Yarn print, as they printed it. */
class NodeFailuresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "npm error FetchError: request to http://172.17.0.1:9/npm/ms failed, reason: connect ECONNREFUSED 172.17.0.1:9",
                "npm error network timeout at: http://172.17.0.1:9/npm/ms/-/ms-2.1.3.tgz",
                "npm error network request to http://172.17.0.1:9/npm/@types%2fnode failed, reason: getaddrinfo ENOTFOUND",
            })
    void aRegistryThatDoesNotAnswerIsNamed(String line) {
        assertThat(NodeFailures.remedy(List.of("npm error code X", line)))
                .isEqualTo(
                        "The registry http://172.17.0.1:9/npm does not answer inside the build: set `<packageMirrors>`"
                                + " (`-Ddocker-optimizer.packageMirrors=node=https://npm.acme.com`) to one that does.");
    }

    @Test
    void whatIsNotKnownHasNoRemedy() {
        assertThat(NodeFailures.remedy(List.of("npm error code X"))).isNull();
    }
}
