package io.github.dockeroptimizer.project;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a lock file says of the crates that a program is made of. */
final class CargoLock {
    private final CargoWorkspace workspace;

    /** Its entries, by {@code name version}. */
    private final Map<String, TomlFile> entries = new LinkedHashMap<>();

    CargoLock(CargoWorkspace workspace) {
        this.workspace = workspace;
        for (TomlFile entry :
                TomlFile.read(workspace.root().resolve("Cargo.lock")).tables("package")) {
            entries.put(entry.text("name") + " " + entry.text("version"), entry);
        }
    }

    /** Returns the version of a crate, or {@code null} where there is none. */
    @Nullable
    String version(String crate) {
        return entries.values().stream()
                .filter(one -> crate.equals(one.text("name")))
                .map(one -> one.text("version"))
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the names and versions of the crates that a package is built with, those that other platforms need included:
     * lock files do not tell them apart. Packages that lie in the workspace are not among them.
     */
    Set<String> crates(CargoPackage application, RustApplication.Features features) {
        Set<String> crates = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>();
        left.addAll(entriesOf(application, features));
        while (!left.isEmpty()) {
            String next = left.removeFirst();
            TomlFile entry = entries.get(next);
            if (entry == null || !seen.add(next)) {
                continue;
            }
            CargoPackage own = entry.has("source") ? null : own(entry.text("name"));
            if (own == null) {
                crates.add(next);
                entry.texts("dependencies").forEach(one -> left.addAll(named(one)));
            } else {
                left.addAll(entriesOf(own, new RustApplication.Features(true, List.of())));
            }
        }
        return crates;
    }

    private @Nullable CargoPackage own(@Nullable String name) {
        return workspace.packages().values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The entry of a package names what it needs for its tests, too; its manifest tells. */
    private List<String> entriesOf(CargoPackage own, RustApplication.Features features) {
        Set<String> needed = new RustFeatures.Dependencies(own, workspace).of(features);
        return entries.entrySet().stream()
                .filter(one -> own.name().equals(one.getValue().text("name"))
                        && !one.getValue().has("source"))
                .flatMap(one -> one.getValue().texts("dependencies").stream())
                .filter(one -> needed.contains(one.split(" ", 2)[0]))
                .flatMap(one -> named(one).stream())
                .toList();
    }

    /** An entry is referred to by as much of its name, version and source as tells it from others. */
    private List<String> named(String reference) {
        String[] words = reference.split(" ", -1);
        return words.length > 1
                ? List.of(words[0] + " " + words[1])
                : entries.keySet().stream()
                        .filter(one -> one.startsWith(words[0] + " "))
                        .toList();
    }
}
