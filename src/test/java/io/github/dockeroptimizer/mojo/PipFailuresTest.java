package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipFailuresTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError' | packageMirrors",
                "WARNING: Retrying (Retry(total=0)) after connection broken by 'ReadTimeoutError' | packageMirrors",
                "SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed') | caCertificates",
                "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. | pip-compile",
                "ERROR: Package 'a' requires a different Python: 3.13.5 not in '<3.12' | fits <3.12",
                "psycopg.c:31:10: fatal error: libpq-fe.h: No such file or directory | has libpq-fe.h",
                "ERROR: No matching distribution found for quotes==9 | has no quotes==9"
            })
    void forWhatIsKnownOfPipThereIsAWayOut(String line, String remedy) {
        assertThat(KnownFailures.remedy(List.of("Collecting quotes", line))).contains(remedy);
    }

    @Test
    void anIndexThatDoesNotAnswerIsNamed() {
        assertThat(KnownFailures.remedy(List.of(
                        "Looking in indexes: http://pypi.acme.com/simple/",
                        "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError'",
                        "ERROR: No matching distribution found for flask")))
                .startsWith("The package index http://pypi.acme.com/simple/ does not answer");
    }
}
