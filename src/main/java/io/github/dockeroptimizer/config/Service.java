package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.health.HelperService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code <service>} element: what the application needs beside it to start. */
public class Service {
    /** The name under which the application reaches it. */
    private @Nullable String name;

    /** Its image; goes through the mirror table. */
    private @Nullable String image;

    /** Its variables. */
    private Map<String, String> environment = new LinkedHashMap<>();

    /** The ports that have to be open before the application is started. */
    private List<Integer> ports = new ArrayList<>();

    /**
     * Returns it as the health stage wants it.
     *
     * @throws OptimizerException when it has no name or no image
     */
    HelperService toService() {
        return new HelperService(
                declared("name", name), declared("image", image), HealthConfiguration.variables(environment), ports);
    }

    private static String declared(String element, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new OptimizerException(
                    "A `<service>` of `<health><services>` has no `<" + element + ">`, one was expected.",
                    "Write for example `<service><name>db</name><image>postgres:17</image></service>`.");
        }
        return value.strip();
    }
}
