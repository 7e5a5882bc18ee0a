# Dockerfile of stars:1.4.0, variant distroless. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.


# ---- probe: what HEALTHCHECK runs, a static program: the image has neither shell nor curl to ask with. ----
FROM golang:1.24 AS probe
COPY target/docker-optimizer/support/inside/probe.go /opt/docker-optimizer/inside/probe.go
ENV CGO_ENABLED=0 GOCACHE=/cache/go-build
RUN --mount=type=cache,id=docker-optimizer-go-build-com.acme.stars,target=/cache/go-build,sharing=shared \
    go build -trimpath -buildvcs=false -ldflags='-s -w' -o /layout/probe/probe/probe /opt/docker-optimizer/inside/probe.go \
 && find /layout -exec touch --no-dereference --date=@946684800 {} +

# ---- dependencies: modules, downloaded once. Taken from the cache as long as go.mod and go.sum stay. ----
FROM golang:1.24 AS dependencies
# The compiler of this image is the one to use: where go.mod asks for a newer one, Go would download that.
ENV CGO_ENABLED=1 GOTOOLCHAIN=local
COPY target/docker-optimizer/support/inside/modules.sh /opt/docker-optimizer/inside/modules.sh
WORKDIR /src
COPY go.work ./
COPY go.work.sum ./
COPY stars/go.mod stars/
COPY stars/go.sum stars/
COPY sky/go.mod sky/
WORKDIR /src/stars
# The cache mount only makes it faster after a change of the manifests; what a build needs is in this layer.
RUN --mount=type=cache,id=docker-optimizer-modules-com.acme.stars,target=/cache/modules,sharing=locked \
    sh /opt/docker-optimizer/inside/modules.sh

# ---- build: the sources come last, from here on steps run again after every commit. .dockerignore keeps out the rest. ----
FROM dependencies AS build
# All modules are there: nothing is downloaded any more.
ENV GOPROXY=off GOCACHE=/cache/go-build
COPY . /src/
RUN --mount=type=cache,id=docker-optimizer-go-build-com.acme.stars,target=/cache/go-build,sharing=shared \
    go build -trimpath -buildvcs=false -tags sqlite,metrics -ldflags='-s -w' -o /layout/application/app/stars .
RUN cp -a --target-directory /layout/application/app /src/stars/templates
COPY target/docker-optimizer/support/inside/libraries.sh /opt/docker-optimizer/inside/libraries.sh
# With a folder in it: builders before BuildKit lose a layer that changes nothing.
RUN mkdir -p /layout/dependencies/app
# Shared libraries that compiled packages are linked to and the runtime image does not have.
RUN --mount=type=bind,from=gcr.io/distroless/cc-debian13:nonroot,target=/runtime \
    sh /opt/docker-optimizer/inside/libraries.sh /runtime /layout/dependencies /layout/application
RUN find /layout -exec touch --no-dereference --date=@946684800 {} +

# ---- runtime: what runs, and nothing else. ----
FROM gcr.io/distroless/cc-debian13:nonroot

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

# Asks the application through the probe program: health endpoint of chi 5.2.0.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/probe/probe", "http://127.0.0.1:8080/healthz", "400"]

# Exec form: stars is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["/app/stars"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="Stars" \
      org.opencontainers.image.description="Knows the stars." \
      org.opencontainers.image.version="1.4.0" \
      org.opencontainers.image.base.name="gcr.io/distroless/cc-debian13:nonroot"
