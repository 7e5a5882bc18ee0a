package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.health.HelperService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@code <service>} element: what the application needs beside it to start. */
public class Service {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?");

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
     * @throws OptimizerException when it has no name or no image, or the name is none for a host
     */
    HelperService toService() {
        String host = declared("name", name);
        if (!HOST.matcher(host).matches()) {
            throw new OptimizerException(
                    "The `<name>` of a `<service>` is \"" + host + "\", a host name was expected: letters, digits and"
                            + " hyphens.",
                    "Give it a name by which the application can reach it, such as `db`.");
        }
        return new HelperService(host, declared("image", image), HealthConfiguration.variables(environment), ports);
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
