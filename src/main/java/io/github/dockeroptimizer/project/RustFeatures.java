package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The features that a program is built with, besides those that its package turns on itself. */
final class RustFeatures {
    private RustFeatures() {}

    /**
     * Returns those that the user names and those that the program cannot be built without.
     *
     * @throws OptimizerException when the package has no such feature
     */
    static List<String> of(RustProgram program, List<String> wanted, List<Fact> facts) {
        Set<String> known = known(program.from().manifest());
        for (String feature : wanted) {
            // what has a slash belongs to a dependency, whose manifest is not here
            if (!feature.contains("/") && !known.contains(feature)) {
                throw new OptimizerException(
                        "`<extras>` names \"" + feature + "\", and "
                                + program.from().inside("Cargo.toml") + " has no such feature. "
                                + (known.isEmpty() ? "It has none." : "It has " + String.join(", ", known) + "."),
                        "Correct `<extras>` (`-Ddocker-optimizer.extras`), or leave it out.");
            }
        }
        Set<String> features = new LinkedHashSet<>(wanted);
        features.addAll(program.binary().features());
        if (!features.isEmpty()) {
            String needed = program.binary().features().isEmpty() ? "" : "required-features";
            String said = wanted.isEmpty() ? "" : "parameter `extras`";
            String evidence = said + (said.isEmpty() || needed.isEmpty() ? "" : ", ") + needed;
            facts.add(new Fact("features", String.join(", ", features), evidence));
        }
        return List.copyOf(features);
    }

    /** An optional dependency is a feature of its name, unless a feature takes it by {@code dep:}. */
    private static Set<String> known(TomlFile manifest) {
        TomlFile features = manifest.table("features");
        Set<String> known = new LinkedHashSet<>(features.names());
        Set<String> taken = new LinkedHashSet<>();
        features.names().forEach(name -> taken.addAll(features.texts(name)));
        for (TomlFile table : CargoManifest.dependencies(manifest)) {
            for (String name : table.names()) {
                if ("true".equals(table.text(name, "optional")) && !taken.contains("dep:" + name)) {
                    known.add(name);
                }
            }
        }
        return known;
    }
}
