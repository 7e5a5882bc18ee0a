package io.github.dockeroptimizer.stack;

import java.util.List;

/** What is known of Rust. */
final class RustStack {
    static final StackKnowledge KNOWLEDGE = new StackKnowledge(
            "Rust",
            List.of("Cargo.toml"),
            List.of("Cargo.toml", "Cargo.lock", "rust-toolchain", "rust-toolchain.toml"),
            List.of(
                    "cargo fetch",
                    "cargo build",
                    "cargo install",
                    "cargo vendor",
                    "cargo chef cook",
                    "rustup target add"),
            List.of("cargo", "rustc", "rustup"),
            List.of(),
            List.of(
                    "cargo/registry",
                    "cargo/git",
                    ".cargo/registry",
                    ".cargo/git",
                    "rustup/toolchains",
                    ".rustup/toolchains"),
            new StackImages(
                    List.of("1"),
                    "1",
                    "rust:{version}",
                    List.of(
                            new StackImages.Made(Variant.SLIM, "debian:trixie-slim"),
                            new StackImages.Made(Variant.DISTROLESS, "gcr.io/distroless/cc-debian13:nonroot"))),
            StackKnowledge.Probe.PROGRAM);

    private RustStack() {}
}
