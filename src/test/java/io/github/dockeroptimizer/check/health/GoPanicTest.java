package io.github.dockeroptimizer.check.health;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoPanicTest {
    @Test
    void theMessageStandsFirstAndThePlaceInTheTraceBelow() {
        LogReason reason = requireNonNull(LogReason.of(List.of(
                "listening",
                "panic: DATABASE_URL is not set",
                "",
                "goroutine 1 [running]:",
                "acme.com/stars/internal/store.Open(...)",
                "\tacme.com/stars/internal/store/store.go:9",
                "main.main()",
                "\tacme.com/stars/cmd/stars/main.go:20 +0x1d")));

        assertThat(reason.problem())
                .isEqualTo("The application panicked at acme.com/stars/cmd/stars/main.go:20: DATABASE_URL is not set.");
        assertThat(reason.remedy()).contains("`<health><environment>`");
    }

    @Test
    void aLineThatOnlyLooksLikeItIsNone() {
        assertThat(LogReason.of(List.of("panic: don't", "all is well"))).isNull();
    }
}
