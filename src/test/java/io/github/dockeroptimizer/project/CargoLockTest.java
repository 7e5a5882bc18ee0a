package io.github.dockeroptimizer.project;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CargoLockTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() {
        new Poms(folder)
                .file(
                        "Cargo.toml",
                        """
                        [package]
                        name = "dice"
                        version = "1.0.0"
                        edition = "2021"
                        [features]
                        default = ["tls"]
                        tls = ["dep:rustls"]
                        [dependencies]
                        web = { package = "axum", version = "0.8" }
                        rustls = { version = "0.23", optional = true }
                        chance = { path = "chance" }
                        [build-dependencies]
                        cc = "1"
                        [dev-dependencies]
                        mockito = "1"
                        """)
                .file("src/main.rs", "fn main() {}")
                .file("chance/Cargo.toml", "[package]\nname = \"chance\"\n[dependencies]\nrand = \"0.9\"\n")
                .file(
                        "Cargo.lock",
                        "version = 4\n"
                                + entry("dice", "1.0.0", false, "axum", "rustls", "chance", "cc", "mockito")
                                + entry("chance", "0.0.0", false, "rand")
                                + entry("axum", "0.8.6", true, "log 0.4.2")
                                + entry("log", "0.4.2", true)
                                + entry("log", "0.3.9", true)
                                + entry("rustls", "0.23.1", true)
                                + entry("rand", "0.9.0", true)
                                + entry("cc", "1.2.0", true)
                                + entry("mockito", "1.7.0", true, "log 0.3.9"));
    }

    private static String entry(String name, String version, boolean crate, String... dependencies) {
        return "[[package]]\nname = \"" + name + "\"\nversion = \"" + version + "\"\n"
                + (crate ? "source = \"registry+https://github.com/rust-lang/crates.io-index\"\n" : "")
                + "dependencies = ["
                + String.join(
                        ", ",
                        List.of(dependencies).stream()
                                .map(one -> '"' + one + '"')
                                .toList())
                + "]\n";
    }

    private Set<String> crates(boolean byDefault) {
        CargoWorkspace workspace = CargoWorkspace.of(folder);
        return new CargoLock(workspace)
                .crates(requireNonNull(workspace.at("")), new RustApplication.Features(byDefault, List.of()));
    }

    @Test
    void whatTheProgramIsBuiltWithIsCountedAndWhatItsTestsNeedIsNot() {
        assertThat(crates(true))
                .containsExactlyInAnyOrder("axum 0.8.6", "log 0.4.2", "rustls 0.23.1", "rand 0.9.0", "cc 1.2.0");
    }

    @Test
    void whatNoFeatureTakesIsNotCounted() {
        assertThat(crates(false)).doesNotContain("rustls 0.23.1").contains("axum 0.8.6");
    }
}
