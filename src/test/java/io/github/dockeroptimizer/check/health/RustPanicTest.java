package io.github.dockeroptimizer.check.health;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RustPanicTest {
    @Test
    void theMessageStandsInTheLineAfterThePlace() {
        LogReason reason = requireNonNull(LogReason.of(List.of(
                "thread 'main' panicked at src/main.rs:18:67:",
                "the port is free: Os { code: 98, kind: AddrInUse }",
                "note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace")));

        assertThat(reason.problem())
                .isEqualTo("The application panicked at src/main.rs:18: the port is free: Os { code: 98, kind:"
                        + " AddrInUse }.");
        assertThat(reason.remedy()).contains("`<health><environment>`");
    }

    @Test
    void inOldVersionsItStandsBefore() {
        LogReason reason = requireNonNull(
                RustPanic.find(List.of("thread 'main' panicked at 'DATABASE_URL is not set', src/main.rs:4:10")));

        assertThat(reason.problem()).isEqualTo("The application panicked at src/main.rs:4: DATABASE_URL is not set.");
    }
}
