package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the version of the compiler that a package asks for. */
final class RustVersion {
    private static final String STABLE = Stack.RUST.knowledge().images().version();
    private static final List<String> FILES = List.of("rust-toolchain.toml", "rust-toolchain");

    private final CargoWorkspace workspace;
    private final CargoPackage application;
    private final List<Fact> facts;

    RustVersion(CargoWorkspace workspace, CargoPackage application, List<Fact> facts) {
        this.workspace = workspace;
        this.application = application;
        this.facts = facts;
    }

    /**
     * Returns the version: {@code 1.85}, or {@code 1} for the newest; a channel such as {@code nightly} as it is written.
     *
     * @throws OptimizerException when the one that is asked for is none, or older than the package allows
     */
    String find(@Nullable String declared) {
        if (declared != null && !isVersion(declared)) {
            throw new OptimizerException(
                    "`<languageVersion>` is \"" + declared
                            + "\", expected a version of Rust that there is an image for: 1 for the newest, 1.85 or 1.85.1.",
                    "Correct it (`-Ddocker-optimizer.languageVersion=1`); for a nightly compiler set `<buildImage>` to an"
                            + " image that has it.");
        }
        Fact found = declared == null ? toolchain() : new Fact("", declared, "parameter `languageVersion`");
        String version = found.value();
        String oldest = oldest();
        if (oldest != null && isVersion(version) && isOlder(version, oldest)) {
            throw new OptimizerException(
                    "Rust " + version + " is asked for (" + found.evidence() + "), and " + manifest()
                            + " says `rust-version = \"" + oldest + "\"`: expected that or a newer one.",
                    "Set `<languageVersion>` (`-Ddocker-optimizer.languageVersion=" + oldest
                            + "`), or correct one of them.");
        }
        facts.add(new Fact(
                "language",
                version.equals(STABLE) ? "Rust, the newest" : "Rust " + version,
                found.evidence() + (oldest == null ? "" : "; rust-version is " + oldest)));
        return version;
    }

    private Fact toolchain() {
        for (String name : FILES) {
            if (workspace.has(name)) {
                String channel = channel(workspace.root().resolve(name));
                if (channel != null) {
                    return new Fact("", channel.equals("stable") ? STABLE : channel, name);
                }
            }
        }
        return new Fact("", STABLE, "default");
    }

    /** Returns what a file asks for; the old form is the name alone. */
    private static @Nullable String channel(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.contains("[") ? TomlFile.read(file).text("toolchain", "channel") : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String oldest() {
        return application.manifest().has("package", "rust-version", "workspace")
                ? workspace.manifest().text("workspace", "package", "rust-version")
                : application.manifest().text("package", "rust-version");
    }

    private String manifest() {
        return application.inside("Cargo.toml");
    }

    private static boolean isVersion(String text) {
        return text.matches("1(\\.\\d{1,4}){0,2}");
    }

    /** Version 1 is the newest there is. */
    private static boolean isOlder(String version, String than) {
        String[] have = version.split("\\.", -1);
        String[] want = than.split("\\.", -1);
        for (int i = 1; i < Math.min(have.length, want.length); i++) {
            int difference = Integer.compare(number(have[i]), number(want[i]));
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
