package io.github.dockeroptimizer.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "/bin/sh -c #(nop)  CMD [\"sh\"] > CMD [\"sh\"]",
                "/bin/sh -c apt-get update && apt-get install -y gcc > RUN apt-get update && apt-get install -y gcc",
                "RUN /bin/sh -c mvn package # buildkit > RUN mvn package",
                "COPY /layout/ / # buildkit > COPY /layout/ /",
                "|2 TOKEN=secret V=1 /bin/sh -c make all > RUN make all",
                "RUN |1 TOKEN=secret /bin/sh -c make all # buildkit > RUN make all",
                "RUN /bin/bash -euo pipefail -c make > RUN /bin/bash -euo pipefail -c make",
                "/bin/sh -c set -eux; \tx=1;     y=2 > RUN set -eux; x=1; y=2",
                "bazel build ... > bazel build ...",
            })
    void historyReadsLikeTheDockerfileItCameFrom(String createdBy, String instruction) {
        assertThat(HistoryText.instruction(createdBy)).isEqualTo(instruction);
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '"})
    void anEmptyTextStaysEmpty(String createdBy) {
        assertThat(HistoryText.instruction(createdBy)).isEmpty();
    }
}
