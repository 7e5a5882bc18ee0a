package io.github.dockeroptimizer.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A crate that serves a port.
 *
 * @param crate its name
 * @param name its name for people, with its version where that is known
 */
record RustFramework(String crate, String name) {
    /** In the order in which one is taken that is used beside another. */
    private static final List<RustFramework> ALL = List.of(
            new RustFramework("rocket", "Rocket"),
            new RustFramework("actix-web", "Actix Web"),
            new RustFramework("axum", "axum"),
            new RustFramework("poem", "Poem"),
            new RustFramework("salvo", "Salvo"),
            new RustFramework("warp", "warp"),
            new RustFramework("ntex", "ntex"),
            new RustFramework("tide", "Tide"),
            new RustFramework("gotham", "Gotham"),
            new RustFramework("iron", "Iron"),
            new RustFramework("rouille", "Rouille"),
            new RustFramework("tiny_http", "tiny_http"),
            new RustFramework("tonic", "tonic"),
            new RustFramework("pingora", "Pingora"));

    /** Returns the one that a package depends on, or {@code null}. */
    static @Nullable RustFramework of(CargoPackage application, CargoWorkspace workspace, List<Fact> facts) {
        TomlFile dependencies = application.manifest().table("dependencies");
        List<String> crates = dependencies.names().stream()
                .map(name -> crate(dependencies, name))
                .toList();
        for (RustFramework one : ALL) {
            if (crates.contains(one.crate())) {
                String version = new CargoLock(workspace).version(one.crate());
                String name = version == null ? one.name() : one.name() + " " + version;
                facts.add(new Fact("framework", name, one.crate() + " in " + application.inside("Cargo.toml")));
                return new RustFramework(one.crate(), name);
            }
        }
        return null;
    }

    /** Returns the name of a crate that may be used under another one. */
    private static String crate(TomlFile dependencies, String name) {
        String renamed = dependencies.text(name, "package");
        return renamed == null ? name : renamed;
    }
}
