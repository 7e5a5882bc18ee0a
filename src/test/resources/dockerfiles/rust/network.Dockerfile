# Dockerfile of dice:1.4.0, variant distroless. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.


# ---- manifests: reduced to what decides about dependencies, with empty programs in the place of the sources. ----
# rust:1, through the mirror table.
FROM registry.acme.com/hub/library/rust:1 AS manifests
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
WORKDIR /src
COPY Cargo.toml ./
COPY Cargo.lock ./
RUN sh /opt/docker-optimizer/inside/manifests.sh \
 && for file in src/main.rs; do mkdir -p "$(dirname "$file")" && echo 'fn main() {}' >"$file"; done

# ---- probe: what HEALTHCHECK runs, a static program: the image has neither shell nor curl to ask with. ----
FROM registry.acme.com/hub/library/rust:1 AS probe
COPY target/docker-optimizer/support/inside/probe.rs /opt/docker-optimizer/inside/probe.rs
RUN mkdir -p /layout/probe/probe \
 && rustc --edition 2021 -C opt-level=z -C panic=abort -C strip=symbols -C target-feature=+crt-static \
      -o /layout/probe/probe/probe /opt/docker-optimizer/inside/probe.rs \
 && find /layout -exec touch --no-dereference --date=@946684800 {} +

# ---- dependencies: crates, downloaded and compiled once. Taken from the cache as long as the reduced manifests stay. ----
FROM registry.acme.com/hub/library/rust:1 AS dependencies
# Certificate authorities of the network that this is built in, besides those of the image.
COPY target/docker-optimizer/support/certificates /opt/docker-optimizer/certificates
RUN cat /etc/ssl/certs/ca-certificates.crt /opt/docker-optimizer/certificates/* >/opt/docker-optimizer/certificates.pem
ENV CARGO_HTTP_CAINFO=/opt/docker-optimizer/certificates.pem
# The registry of crates of the network that this is built in.
RUN mkdir -p /.cargo && printf '[source.crates-io]\nreplace-with = "index"\n[source.index]\nregistry = "%s"\n' sparse+https://crates.acme.com/index/ >/.cargo/config.toml
# Whatever the settings of the project say, the program is stripped, and found in one place.
ENV CARGO_PROFILE_RELEASE_STRIP=symbols CARGO_TARGET_DIR=/src/target CARGO_TERM_COLOR=never
WORKDIR /src
COPY --from=manifests /src ./
# The cache mounts only make it faster after a change of the manifests; what a build needs is in this layer.
RUN --mount=type=cache,id=docker-optimizer-cargo-com.acme.dice,target=/cache/cargo,sharing=locked \
    --mount=type=cache,id=docker-optimizer-target-com.acme.dice,target=/cache/target,sharing=locked \
    mkdir -p /cache/cargo /cache/target "$CARGO_HOME/registry" \
 && cp -a /cache/cargo/. "$CARGO_HOME/registry" && cp -a /cache/target ./ \
 && cargo build --release --package dice --bin dice --locked \
 && cargo clean --release --package dice \
 && cp -a "$CARGO_HOME/registry/." /cache/cargo && cp -a target/. /cache/target

# ---- build: the sources come last, from here on steps run again after every commit. .dockerignore keeps out the rest. ----
FROM dependencies AS build
COPY . .
# All crates are there: nothing is downloaded any more.
RUN cargo build --release --offline --package dice --bin dice --locked \
 && install -D target/release/dice /layout/application/app/dice
COPY target/docker-optimizer/support/inside/libraries.sh /opt/docker-optimizer/inside/libraries.sh
# With a folder in it: builders before BuildKit lose a layer that changes nothing.
RUN mkdir -p /layout/dependencies/app
# The authorities that the build trusts, where TLS of the system looks for them.
RUN install -D -m 644 /opt/docker-optimizer/certificates.pem /layout/dependencies/etc/ssl/certs/ca-certificates.crt
# Shared libraries that compiled packages are linked to and the runtime image does not have.
RUN --mount=type=bind,from=registry.acme.com/gcr/distroless/cc-debian13:nonroot,target=/runtime \
    sh /opt/docker-optimizer/inside/libraries.sh /runtime /layout/dependencies /layout/application
RUN find /layout -exec touch --no-dereference --date=@946684800 {} +

# ---- runtime: what runs, and nothing else. ----
# gcr.io/distroless/cc-debian13:nonroot, through the mirror table.
FROM registry.acme.com/gcr/distroless/cc-debian13:nonroot

# The layers in the order of change, the least changing first.
# The program that HEALTHCHECK runs: changes with the plugin at most.
COPY --from=probe /layout/probe/ /
# Shared libraries that the base image lacks: seldom any, and seldom changed.
COPY --from=build /layout/dependencies/ /
# The application itself: changes with every commit.
COPY --from=build /layout/application/ /

WORKDIR /app
# A number: Kubernetes' runAsNonRoot believes no name.
USER 65532:65532
EXPOSE 8080

# Asks the application through the probe program: health endpoint of axum 0.8.6.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/probe/probe", "http://127.0.0.1:8080/health", "400"]

# Exec form: dice is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["/app/dice"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="Dice" \
      org.opencontainers.image.description="Throws dice." \
      org.opencontainers.image.version="1.4.0" \
      org.opencontainers.image.base.name="registry.acme.com/gcr/distroless/cc-debian13:nonroot"
