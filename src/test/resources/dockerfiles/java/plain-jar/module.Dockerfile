# Dockerfile of clock:1.0-SNAPSHOT, variant distroless. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# ---- build: Maven and a JDK. Nothing of this stage is in the image but what the last stage copies from it. ----
FROM maven:3.9-eclipse-temurin-17 AS build

# The probe that HEALTHCHECK runs: one small class, since the image may have neither shell nor curl to ask with.
COPY target/docker-optimizer/support/probe /layout/probe/probe
# An empty stand-in for docker-optimizer-maven-plugin: inside the image it is neither downloaded nor started again.
COPY target/docker-optimizer/support/plugin /opt/docker-optimizer/plugin
ENV MAVEN_ARGS="-B -ntp -Dmaven.repo.local.tail=/opt/docker-optimizer/plugin -Ddocker-optimizer.skip=true"
WORKDIR /src

# The POMs come first and alone: as long as they stay the same, the download below is taken from the cache.
COPY pom.xml ./
COPY apps/pom.xml apps/
COPY apps/orders/pom.xml apps/orders/
COPY libs/prices/pom.xml libs/prices/
COPY .mvn .mvn

# Downloads the plugins and libraries that the POMs name, into a layer of its own.
# The cache mount keeps them on the builder, so that a changed POM downloads only what is new.
RUN --mount=type=cache,id=docker-optimizer-m2,target=/root/.m2/repository,sharing=locked mvn -pl apps/orders -am org.apache.maven.plugins:maven-dependency-plugin:3.9.0:go-offline

# The sources come next: from here on, steps run again after every commit. .dockerignore keeps out what no build needs.
COPY . .

RUN --mount=type=cache,id=docker-optimizer-m2,target=/root/.m2/repository,sharing=locked mvn -pl apps/orders -am -DskipTests package \
      org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DincludeScope=runtime -Dmdep.useBaseVersion=true

# Puts the jar and its libraries where they will lie in the image, snapshots apart from releases, all with the same time,
# so that a layer whose content did not change keeps its digest and is not transferred again.
RUN mkdir -p apps/orders/target/dependency /layout/dependencies/app/lib /layout/snapshot-dependencies/app/lib /layout/application/app \
 && find apps/orders/target/dependency -name '*-SNAPSHOT*.jar' -exec mv -t /layout/snapshot-dependencies/app/lib {} + \
 && find apps/orders/target/dependency -name '*.jar' -exec mv -t /layout/dependencies/app/lib {} + \
 && cp apps/orders/target/orders-1.4.0.jar /layout/application/app/app.jar \
 && find /layout -exec touch --no-dereference --date=@946684800 {} +

# ---- runtime: what runs, and nothing else. ----
FROM gcr.io/distroless/java17-debian13:nonroot

# The layers in the order of change, the least changing first.
COPY --from=build /layout/probe/ /
# Libraries: change when a version in the POM changes.
COPY --from=build /layout/dependencies/ /
# Snapshot libraries: may change with every build.
COPY --from=build /layout/snapshot-dependencies/ /
# The application itself: changes with every commit.
COPY --from=build /layout/application/ /

WORKDIR /app
# A number: Kubernetes' runAsNonRoot believes no name.
USER 65532:65532
EXPOSE 8080

# Asks the application through the probe class: no health endpoint known: any answer below 500 counts.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "/probe", "HealthProbe", "http://127.0.0.1:8080/", "500"]

# Exec form: java is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-cp", "app.jar:lib/*", "com.acme.clock.Clock"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="clock" \
      org.opencontainers.image.version="1.0-SNAPSHOT" \
      org.opencontainers.image.base.name="gcr.io/distroless/java17-debian13:nonroot"
