# Dockerfile of orders:1.4.0, variant jlink. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# ---- poms: the POMs, reduced to what decides about downloads: a new version or name of the project changes nothing. ----
FROM maven:3.9-eclipse-temurin-21 AS poms
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
WORKDIR /src
COPY pom.xml ./
RUN java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.PomNormalizer pom.xml

# ---- dependencies: plugins and libraries, downloaded once. Taken from the cache as long as the reduced POMs stay. ----
FROM maven:3.9-eclipse-temurin-21 AS dependencies
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
# An empty stand-in for docker-optimizer-maven-plugin: inside the image it is neither downloaded nor started again.
COPY target/docker-optimizer/support/plugin /opt/docker-optimizer/plugin
# Breadth first, as Maven 4 does, and several downloads at a time: in half the time. And Java's simplest compiler, since a
# build ends before the better ones pay.
ENV MAVEN_OPTS="$MAVEN_OPTS -XX:TieredStopAtLevel=1" \
    MAVEN_ARGS="$MAVEN_ARGS -B -ntp -Dmaven.repo.local.tail=/opt/docker-optimizer/plugin -Ddocker-optimizer.skip=true \
-Daether.dependencyCollector.impl=bf -Daether.dependencyCollector.bf.threads=10 -Dmaven.artifact.threads=10"
WORKDIR /src
COPY --from=poms /src ./
# What a build needs is in this layer. The cache mount has what earlier ones needed: after a change of the POMs only what is
# new is downloaded.
# A goal that cannot do without sources does not fail this step; the tool says so, and the build downloads the rest.
RUN --mount=type=cache,id=docker-optimizer-m2-com.acme.orders,target=/cache/m2,sharing=locked \
    java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.WarmUp --cache /cache/m2 \
      mvn --fail-never org.apache.maven.plugins:maven-dependency-plugin:3.9.0:go-offline \
      -DexcludeArtifactIds=maven-deploy-plugin,maven-install-plugin,maven-site-plugin

# ---- build: the sources come last, from here on steps run again after every commit. .dockerignore keeps out the rest. ----
FROM dependencies AS build
# The probe that HEALTHCHECK runs: one small class, since the image may have neither shell nor curl to ask with.
COPY target/docker-optimizer/support/probe /layout/probe/probe
COPY . .
# The artifact is then taken apart: libraries, snapshots and the application lie where they will lie in the image, all with
# the same time, so that a layer whose content did not change keeps its digest and is not transferred again.
# The cache mount has what plugins downloaded only during earlier builds: code generators, test providers.
RUN --mount=type=cache,id=docker-optimizer-late-com.acme.orders,target=/cache/late,sharing=private \
    java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.LateDownloads /cache/late \
      mvn -DskipTests package \
 && java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.Layers spring-boot-jar target/orders-1.4.0.jar /layout 1793491200

# ---- modules: which modules of the JDK the application and its libraries refer to. ----
# The image as it was published, in this stage and the next: a certificate authority added to it would end in the runtime.
FROM maven:3.9-eclipse-temurin-21 AS modules
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
COPY --from=build /layout/dependencies/ /libraries/
COPY --from=build /layout/snapshot-dependencies/ /libraries/
# Every class of every library is read, also of those that are found by name when the application starts: drivers, logging.
RUN java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.JdkModules scan /libraries /modules/scanned/libraries
COPY --from=build /layout/application/ /application/
RUN jdeps -q --ignore-missing-deps --no-recursive --print-module-deps \
      --multi-release 21 --class-path '/libraries/app/lib/*' /application/app/app.jar >/modules/jdeps 2>&1; \
    java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.JdkModules scan /application /modules/scanned/application \
 && java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.JdkModules select \
      /modules/jdeps /modules/scanned '' /modules/selected

# ---- java: a runtime of these modules and no others. Taken from the cache as long as they stay. ----
FROM maven:3.9-eclipse-temurin-21 AS java
COPY --from=modules /modules/selected /modules
RUN jlink --add-modules "$(cat /modules/modules)" --strip-debug --no-header-files --no-man-pages --compress=zip-6 \
      --output /layout/java/opt/java \
 && cp /modules/modules.txt /layout/java/opt/java \
 && ln -sf /etc/ssl/certs/java/cacerts /layout/java/opt/java/lib/security/cacerts \
 && find /layout/java -exec touch --no-dereference --date=@1793491200 {} +
# What every JVM loads first, ready to be mapped: it halves the time that a health check takes. In the order of names, since
# that of threads is another one each time.
COPY target/docker-optimizer/support/probe /tmp/probe
RUN java -XX:DumpLoadedClassList=/tmp/loaded -cp /tmp/probe HealthProbe http://127.0.0.1:1/ 500 || true; \
    sed -e '/^#/d' -e '/^@cp/d' -e 's/ id: .*//' /tmp/loaded | LC_ALL=C sort -u >/tmp/classes \
 && /layout/java/opt/java/bin/java -Xshare:dump -XX:+UseSerialGC -Xmx128m -XX:SharedClassListFile=/tmp/classes -cp /tmp/none.jar \
 && find /layout/java -exec touch --no-dereference --date=@1793491200 {} +

# ---- runtime: what runs, and nothing else. ----
FROM gcr.io/distroless/java-base-debian13:nonroot

# The layers in the order of change, the least changing first.
# The class that HEALTHCHECK runs: changes with the plugin at most.
COPY --from=build /layout/probe/ /
# The Java runtime: changes with the JDK, or when other modules of it are needed.
COPY --from=java /layout/java/ /
# Libraries: change when a version in the POM changes.
COPY --from=build /layout/dependencies/ /
# Snapshot libraries: may change with every build.
COPY --from=build /layout/snapshot-dependencies/ /
# The application itself: changes with every commit.
COPY --from=build /layout/application/ /
ENV JAVA_HOME=/opt/java PATH=/opt/java/bin:$PATH

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
      org.opencontainers.image.base.name="gcr.io/distroless/java-base-debian13:nonroot"
