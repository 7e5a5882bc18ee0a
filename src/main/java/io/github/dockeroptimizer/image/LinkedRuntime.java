package io.github.dockeroptimizer.image;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Java runtime of an image that was linked for its application, as the build noted it.
 *
 * @param modules the modules it was linked from
 * @param fallback why it was linked from all of {@code java.se}, or {@code null} where it was not
 */
public record LinkedRuntime(List<String> modules, @Nullable String fallback) {
    /** Where the build notes it. */
    public static final String NOTE = "/opt/java/modules.txt";

    /** Copies the modules. */
    public LinkedRuntime {
        modules = List.copyOf(modules);
    }

    /** Returns the runtime of an image, or {@code null} where it came with the base image. */
    public static @Nullable LinkedRuntime of(ImageSnapshot image) {
        String note = image.text(NOTE);
        if (note == null) {
            return null;
        }
        String modules = value(note, "modules: ");
        return new LinkedRuntime(
                modules == null ? List.of() : Arrays.asList(modules.split(",", -1)), value(note, "fallback: "));
    }

    private static @Nullable String value(String note, String key) {
        return note.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst()
                .orElse(null);
    }
}
