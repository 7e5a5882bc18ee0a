package io.github.dockeroptimizer.docker;

import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HealthCheck;
import io.github.dockeroptimizer.oci.ImageConfig;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how an image starts from what the engine says of it. */
final class ImageConfigs {
    private static final long NANOS = 1_000_000;

    private ImageConfigs() {}

    static ImageConfig of(@Nullable ContainerConfig config) {
        if (config == null) {
            return new ImageConfig("", List.of(), List.of(), "", List.of(), List.of(), Map.of(), null);
        }
        ExposedPort[] ports = config.getExposedPorts();
        Map<String, String> labels = config.getLabels();
        return new ImageConfig(
                text(config.getUser()),
                texts(config.getEntrypoint()),
                texts(config.getCmd()),
                text(config.getWorkingDir()),
                texts(config.getEnv()),
                ports == null
                        ? List.of()
                        : Stream.of(ports).map(ExposedPort::toString).toList(),
                labels == null ? Map.of() : labels,
                healthcheck(config.getHealthcheck()));
    }

    private static ImageConfig.@Nullable Healthcheck healthcheck(@Nullable HealthCheck declared) {
        List<String> test = declared == null ? null : declared.getTest();
        if (declared == null || test == null || test.isEmpty() || test.get(0).equals("NONE")) {
            return null;
        }
        Integer retries = declared.getRetries();
        return new ImageConfig.Healthcheck(
                test,
                millis(declared.getInterval()),
                millis(declared.getTimeout()),
                millis(declared.getStartPeriod()),
                retries == null ? 0 : retries);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> texts(String[] values) {
        return values == null ? List.of() : List.of(values);
    }

    private static long millis(@Nullable Long nanos) {
        return nanos == null ? 0 : nanos / NANOS;
    }
}
