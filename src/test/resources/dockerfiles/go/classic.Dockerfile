# Dockerfile of stars:1.4.0, variant distroless. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.


# ---- probe: what HEALTHCHECK runs, a static program: the image has neither shell nor curl to ask with. ----
FROM golang:1.24 AS probe
COPY target/docker-optimizer/support/inside/probe.go /opt/docker-optimizer/inside/probe.go
ENV CGO_ENABLED=0
RUN go build -trimpath -buildvcs=false -ldflags='-s -w' -o /layout/probe/probe/probe /opt/docker-optimizer/inside/probe.go \
 && find /layout -exec touch --no-dereference --date=@946684800 {} +

# ---- dependencies: modules, downloaded once. Taken from the cache as long as go.mod and go.sum stay. ----
FROM golang:1.24 AS dependencies
# The compiler of this image is the one to use: where go.mod asks for a newer one, Go would download that.
ENV CGO_ENABLED=0 GOTOOLCHAIN=local
COPY target/docker-optimizer/support/inside/modules.sh /opt/docker-optimizer/inside/modules.sh
WORKDIR /src
COPY go.mod ./
COPY go.sum ./
RUN sh /opt/docker-optimizer/inside/modules.sh

# ---- build: the sources come last, from here on steps run again after every commit. .dockerignore keeps out the rest. ----
FROM dependencies AS build
# All modules are there: nothing is downloaded any more.
ENV GOPROXY=off
COPY . /src/
RUN go build -trimpath -buildvcs=false -ldflags='-s -w' -o /layout/application/app/stars ./cmd/stars
RUN find /layout -exec touch --no-dereference --date=@946684800 {} +

# ---- runtime: what runs, and nothing else. ----
FROM gcr.io/distroless/static-debian13:nonroot

# The layers in the order of change, the least changing first.
# The program that HEALTHCHECK runs: changes with the plugin at most.
COPY --from=probe /layout/probe/ /
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
      org.opencontainers.image.base.name="gcr.io/distroless/static-debian13:nonroot"
