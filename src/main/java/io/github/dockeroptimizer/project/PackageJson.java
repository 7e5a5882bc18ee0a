package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.json.LightJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code package.json} says.
 *
 * @param folder the folder it lies in
 */
record PackageJson(Path folder, Map<?, ?> content) {
    static final String FILE = "package.json";

    /** Returns the one in a folder, or {@code null} where there is none. */
    static @Nullable PackageJson in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return new PackageJson(folder, LightJson.object(stream));
        } catch (IOException e) {
            throw new OptimizerException(
                    "Cannot read " + file + ": "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".",
                    "Correct it: `npm pkg get name` in its folder has to work.",
                    e);
        }
    }

    /** Returns the text under a path of keys, or {@code null}. */
    @Nullable
    String text(String... keys) {
        Object value = content;
        for (String key : keys) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** Returns the texts of a list; none where there is no list. */
    List<String> texts(String key) {
        return LightJson.texts(content, key);
    }

    /** Returns the texts of an object by their keys, in the order of the file. */
    Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (content.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name instanceof String text && value instanceof String other) {
                    pairs.put(text, other);
                }
            });
        }
        return pairs;
    }

    /** Returns what a script runs, or {@code null} where there is no such script. */
    @Nullable
    String script(String name) {
        return text("scripts", name);
    }

    /** Returns what it needs at run time: names with the versions asked for. */
    Map<String, String> dependencies() {
        Map<String, String> all = new LinkedHashMap<>(pairs("dependencies"));
        pairs("optionalDependencies").forEach(all::putIfAbsent);
        return all;
    }

    /** Returns what only its build needs: names with the versions asked for. */
    Map<String, String> devDependencies() {
        return pairs("devDependencies");
    }

    /** Returns all that it asks for. */
    Map<String, String> allDependencies() {
        Map<String, String> all = dependencies();
        Stream.of(devDependencies(), pairs("peerDependencies")).forEach(more -> more.forEach(all::putIfAbsent));
        return all;
    }

    /** Returns the patterns of the folders that make a workspace with it; none where it is no workspace. */
    List<String> workspaces() {
        return content.get("workspaces") instanceof Map<?, ?> map
                ? LightJson.texts(map, "packages")
                : texts("workspaces");
    }
}
