# Stand-in for rust:1.85 in which rustup has added the target x86_64-unknown-linux-musl: Debian has no package of it, only its sources.
ARG RUST
FROM ${RUST}
COPY rust-musl rust-musl-unwind.c /tmp/
RUN sh /tmp/rust-musl && rm /tmp/rust-musl /tmp/rust-musl-unwind.c
