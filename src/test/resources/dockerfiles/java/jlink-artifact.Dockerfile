# Dockerfile of orders:1.4.0, variant jlink. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# It copies layers that the plugin makes of the artifact of the Maven build outside: run that and the plugin first.

# ---- modules: which modules of the JDK the application and its libraries refer to. ----
# The image as it was published, in this stage and the next: a certificate authority added to it would end in the runtime.
FROM maven:3.9-eclipse-temurin-21 AS modules
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
COPY target/docker-optimizer/support/layers/dependencies/ /libraries/
COPY target/docker-optimizer/support/layers/snapshot-dependencies/ /libraries/
# Every class of every library is read, also of those that are found by name when the application starts: drivers, logging.
RUN java -cp /opt/docker-optimizer/inside io.github.dockeroptimizer.inside.JdkModules scan /libraries /modules/scanned/libraries
COPY target/docker-optimizer/support/layers/application/ /application/
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
COPY target/docker-optimizer/support/layers/probe/ /
# The Java runtime: changes with the JDK, or when other modules of it are needed.
COPY --from=java /layout/java/ /
# Libraries: change when a version in the POM changes.
COPY target/docker-optimizer/support/layers/dependencies/ /
# Snapshot libraries: may change with every build.
COPY target/docker-optimizer/support/layers/snapshot-dependencies/ /
# The application itself: changes with every commit.
COPY target/docker-optimizer/support/layers/application/ /
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
