# Dockerfile of orders:1.4.0, variant single. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# One stage, to compare with: Maven, the JDK, the sources and all downloads stay in the image, and a changed source file
# downloads everything again.

# ---- node: Node.js, since the build runs yarn. ----
FROM node:22-slim AS node

FROM maven:3.9-eclipse-temurin-21
COPY --from=node /usr/local/bin /usr/local/bin
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
COPY --from=node /opt /opt
# An empty stand-in for docker-optimizer-maven-plugin: inside the image it is neither downloaded nor started again.
COPY target/docker-optimizer/support/plugin /opt/docker-optimizer/plugin
ENV MAVEN_ARGS="-B -ntp -Dmaven.repo.local.tail=/opt/docker-optimizer/plugin -Ddocker-optimizer.skip=true"
COPY target/docker-optimizer/support/probe /probe
WORKDIR /src
COPY . .
RUN mvn -DskipTests package
WORKDIR /src
EXPOSE 8080

# Asks the application through the probe class: health endpoint of Spring Boot 3.5.7.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["java", "-Xshare:auto", "-Xint", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx16m", "-cp", "/probe", "HealthProbe", "http://127.0.0.1:8080/actuator/health", "400"]

# Exec form: java is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "target/orders-1.4.0.jar"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="Orders" \
      org.opencontainers.image.description="Takes orders and lists them." \
      org.opencontainers.image.version="1.4.0" \
      org.opencontainers.image.url="https://orders.acme.example" \
      org.opencontainers.image.source="https://git.acme.example/orders" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="Acme" \
      org.opencontainers.image.base.name="maven:3.9-eclipse-temurin-21"
