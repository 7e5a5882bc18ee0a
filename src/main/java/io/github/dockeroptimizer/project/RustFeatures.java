package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The features that a program is built with. */
final class RustFeatures {
    /** What stands among them for leaving out those that the package turns on itself, as Cargo has it. */
    private static final String NO_DEFAULTS = "--no-default-features";

    private RustFeatures() {}

    /**
     * Returns those that the user names and those that the program cannot be built without.
     *
     * @throws OptimizerException when the package has no such feature
     */
    static RustApplication.Features of(RustProgram program, List<String> said, List<Fact> facts) {
        boolean byDefault = !said.contains(NO_DEFAULTS);
        List<String> wanted =
                said.stream().filter(one -> !one.equals(NO_DEFAULTS)).toList();
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
        List<String> told = new ArrayList<>(features);
        if (!byDefault) {
            told.add("none by default");
        }
        if (!told.isEmpty()) {
            String parameter = said.isEmpty() ? "" : "parameter `extras`";
            String needed = program.binary().features().isEmpty() ? "" : "required-features";
            String evidence = parameter + (parameter.isEmpty() || needed.isEmpty() ? "" : ", ") + needed;
            facts.add(new Fact("features", String.join(", ", told), evidence));
        }
        return new RustApplication.Features(byDefault, List.copyOf(features));
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

    /** The crates that a package names for its programs and its build script. */
    record Dependencies(CargoPackage own, CargoWorkspace workspace) {
        /** Returns their names, of the optional ones only those that a feature takes. */
        Set<String> of(RustApplication.Features features) {
            Set<String> taken = taken(features);
            Set<String> names = new LinkedHashSet<>();
            for (TomlFile table : CargoManifest.dependencies(own.manifest(), CargoManifest.BUILT)) {
                for (String name : table.names()) {
                    if (!"true".equals(table.text(name, "optional")) || taken.contains(name)) {
                        names.add(crate(table, name));
                    }
                }
            }
            return names;
        }

        /** Returns what the features name, directly or by others. */
        private Set<String> taken(RustApplication.Features features) {
            Set<String> taken = new LinkedHashSet<>();
            Deque<String> left = new ArrayDeque<>(features.names());
            if (features.byDefault()) {
                left.add("default");
            }
            while (!left.isEmpty()) {
                String next = left.removeFirst();
                if (taken.add(next)) {
                    own.manifest().texts("features", next).stream()
                            .map(one -> one.replaceFirst("^dep:", "").replaceFirst("/.*", ""))
                            .forEach(left::add);
                }
            }
            return taken;
        }

        /** Returns the name of a crate that may be used under another one. */
        private String crate(TomlFile table, String name) {
            TomlFile shared = workspace.manifest().table("workspace", "dependencies");
            String renamed = "true".equals(table.text(name, "workspace"))
                    ? shared.text(name, "package")
                    : table.text(name, "package");
            return renamed == null ? name : renamed;
        }
    }
}
