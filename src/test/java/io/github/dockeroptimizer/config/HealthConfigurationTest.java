package io.github.dockeroptimizer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    void twoServicesOfOneNameAreRefusedByThatName() throws ReflectiveOperationException {
        declare(service("db", "postgres:17"), service("DB", "mysql:8"));

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(health::services)
                .withMessage(
                        "Two services of `<health><services>` are named DB, a name of its own was expected for each:"
                                + " the application reaches it by that. Change the `<name>` of one of them.");
    }

    @Test
    void aNameThatIsNoHostNameIsRefused() throws ReflectiveOperationException {
        declare(service("my db", "postgres:17"));

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(health::services)
                .withMessageStartingWith("The `<name>` of a `<service>` is \"my db\", a host name was expected");
    }

    @Test
    void aServiceWithoutImageIsRefused() throws ReflectiveOperationException {
        declare(service("db", null));

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(health::services)
                .withMessageStartingWith("A `<service>` of `<health><services>` has no `<image>`, one was expected.");
    }

    private void declare(Service... services) throws ReflectiveOperationException {
        set(health, "services", List.of(services));
    }

    private static Service service(String name, @Nullable String image) throws ReflectiveOperationException {
        Service service = new Service();
        set(service, "name", name);
        set(service, "image", image);
        return service;
    }

    /** Fills a field as Maven does. */
    private static void set(Object bean, String name, @Nullable Object value) throws ReflectiveOperationException {
        Field field = bean.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(bean, value);
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
