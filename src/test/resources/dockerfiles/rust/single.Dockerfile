# Dockerfile of dice:1.4.0, variant single. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# One stage, to compare with: the compiler and everything it has made stay in the image, and every change of a source compiles
# all crates anew.

FROM rust:1
ENV CARGO_TARGET_DIR=/app/target CARGO_TERM_COLOR=never
COPY target/docker-optimizer/support/inside/probe.rs /probe/probe.rs
RUN rustc --edition 2021 -o /probe/probe /probe/probe.rs
WORKDIR /app
COPY . .
RUN cargo build --release --package dice --bin dice --locked

EXPOSE 8080

# Asks the application through the probe program: health endpoint of axum 0.8.6.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/probe/probe", "http://127.0.0.1:8080/health", "400"]

# Exec form: dice is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["/app/target/release/dice"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="Dice" \
      org.opencontainers.image.description="Throws dice." \
      org.opencontainers.image.version="1.4.0" \
      org.opencontainers.image.base.name="rust:1"
