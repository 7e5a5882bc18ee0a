package io.github.dockeroptimizer.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package of Cargo, with what Cargo finds in its folder. All paths are relative to the root of the workspace.
 *
 * @param name its name
 * @param folder its folder; empty where it is the root
 * @param manifest what its {@code Cargo.toml} says
 * @param binaries the programs it makes
 * @param library the source that its library begins with, or {@code null}
 * @param script the source of its build script, or {@code null}
 */
record CargoPackage(
        String name,
        String folder,
        TomlFile manifest,
        List<Binary> binaries,
        @Nullable String library,
        @Nullable String script) {
    /** Copies the list. */
    CargoPackage {
        binaries = List.copyOf(binaries);
    }

    /**
     * A program.
     *
     * @param source the file that it begins with, relative to the root of the workspace
     * @param features the features that it cannot be built without
     */
    record Binary(String name, String source, List<String> features) {
        /** Copies the list. */
        Binary {
            features = List.copyOf(features);
        }
    }

    /** Returns the path of a file of the package. */
    String inside(String path) {
        return inside(folder, path);
    }

    static String inside(String folder, String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }
}
