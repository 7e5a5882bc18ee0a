# Dockerfile of stars:1.4.0, variant single. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# One stage, to compare with: the compiler, modules and everything it has made stay in the image, and every change of a source
# downloads all modules anew.

FROM golang:1.24
ENV CGO_ENABLED=0 GOTOOLCHAIN=local
COPY target/docker-optimizer/support/inside/probe.go /probe/probe.go
RUN go build -buildvcs=false -o /probe/probe /probe/probe.go
WORKDIR /app
COPY . .
RUN go build -trimpath -buildvcs=false -o /usr/local/bin/stars ./cmd/stars

EXPOSE 8080

# Asks the application through the probe program: health endpoint of chi 5.2.0.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/probe/probe", "http://127.0.0.1:8080/healthz", "400"]

# Exec form: stars is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["/usr/local/bin/stars"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="Stars" \
      org.opencontainers.image.description="Knows the stars." \
      org.opencontainers.image.version="1.4.0" \
      org.opencontainers.image.base.name="golang:1.24"
