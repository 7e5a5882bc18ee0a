package io.github.dockeroptimizer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HealthConfigurationTest {
    private final HealthConfiguration health = new HealthConfiguration();

    @Test
    void nothingIsDeclaredByDefaultAndTheTimeoutIsNinetySeconds() {
        UserProperties properties = Settings.none().properties();

        assertThat(health.skip(properties)).isFalse();
        assertThat(health.path(properties)).isNull();
        assertThat(health.port(properties)).isNull();
        assertThat(health.timeout(properties)).isEqualTo(Duration.ofSeconds(90));
        assertThat(health.environment()).isEmpty();
    }

    @Test
    void everyScalarHasAProperty() {
        UserProperties properties = Settings.none()
                .commandLine("docker-optimizer.health.skip", "true")
                .commandLine("docker-optimizer.health.path", "/ready")
                .commandLine("docker-optimizer.health.port", "9090")
                .commandLine("docker-optimizer.health.timeout", "2m")
                .properties();

        assertThat(health.skip(properties)).isTrue();
        assertThat(health.path(properties)).isEqualTo("/ready");
        assertThat(health.port(properties)).isEqualTo(9090);
        assertThat(health.timeout(properties)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aTimeoutThatIsNoneIsRefusedAndTheElementNamed() {
        UserProperties properties = Settings.none()
                .commandLine("docker-optimizer.health.timeout", "soon")
                .properties();

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> health.timeout(properties))
                .withMessageContaining("`<health><timeout>` is \"soon\"");
    }
}
