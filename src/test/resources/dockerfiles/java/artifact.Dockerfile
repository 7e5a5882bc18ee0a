# Dockerfile of orders:1.4.0, variant distroless. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# It copies layers that the plugin makes of the artifact of the Maven build outside: run that and the plugin first.

# ---- runtime: what runs, and nothing else. ----
FROM gcr.io/distroless/java21-debian13:nonroot

# The layers in the order of change, the least changing first.
# The class that HEALTHCHECK runs: changes with the plugin at most.
COPY target/docker-optimizer/support/layers/probe/ /
# Libraries: change when a version in the POM changes.
COPY target/docker-optimizer/support/layers/dependencies/ /
# Snapshot libraries: may change with every build.
COPY target/docker-optimizer/support/layers/snapshot-dependencies/ /
# The application itself: changes with every commit.
COPY target/docker-optimizer/support/layers/application/ /

WORKDIR /app
# A number: Kubernetes' runAsNonRoot believes no name.
USER 65532:65532
EXPOSE 8080

# Asks the application through the probe class: health endpoint of Spring Boot 3.5.7.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["java", "-Xshare:auto", "-Xint", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx16m", "-cp", "/probe", "HealthProbe", "http://127.0.0.1:8080/actuator/health", "400"]

# Exec form: java is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "app.jar"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="Orders" \
      org.opencontainers.image.description="Takes orders and lists them." \
      org.opencontainers.image.version="1.4.0" \
      org.opencontainers.image.url="https://orders.acme.example" \
      org.opencontainers.image.source="https://git.acme.example/orders" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="Acme" \
      org.opencontainers.image.base.name="gcr.io/distroless/java21-debian13:nonroot"
