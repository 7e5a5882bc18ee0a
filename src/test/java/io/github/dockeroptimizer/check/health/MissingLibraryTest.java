package io.github.dockeroptimizer.check.health;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissingLibraryTest {
    @Test
    void theLibraryIsNamedWithThePackageThatHasIt() {
        LogReason reason = requireNonNull(
                LogReason.of(List.of("/app/dice: error while loading shared libraries: libpq.so.5: cannot open shared"
                        + " object file: No such file or directory")));

        assertThat(reason.problem())
                .isEqualTo(
                        "The application needs the shared library libpq.so.5 of Debian's package libpq5, which is not in"
                                + " the image.");
        assertThat(reason.remedy()).contains("`<runtimeImage>`").contains("`RUN apt-get install libpq5`");
    }

    @Test
    void oneThatNobodyKnowsIsNamedAlone() {
        LogReason reason = requireNonNull(MissingLibrary.find(
                List.of("ImportError: libacme.so: cannot open shared object file: No such file or directory")));

        assertThat(reason.problem())
                .isEqualTo("The application needs the shared library libacme.so, which is not in the image.");
    }

    @Test
    void aNewerLibraryOfCThanThatOfTheImageIsToldApart() {
        LogReason reason = requireNonNull(
                MissingLibrary.find(List.of("/app/dice: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.39' not"
                        + " found (required by /app/dice)")));

        assertThat(reason.problem())
                .isEqualTo("/app/dice was linked to GLIBC_2.39, and the C library of the image is older.");
    }

    @Test
    void anotherFailureIsNone() {
        assertThat(MissingLibrary.find(List.of("thread 'main' panicked at src/main.rs:1:1:")))
                .isNull();
    }
}
