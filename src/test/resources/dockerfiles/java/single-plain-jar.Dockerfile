# Dockerfile of clock:1.0-SNAPSHOT, variant single. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# One stage, to compare with: Maven, the JDK, the sources and all downloads stay in the image, and a changed source file
# downloads everything again.

FROM maven:3.9-eclipse-temurin-17
# An empty stand-in for docker-optimizer-maven-plugin: inside the image it is neither downloaded nor started again.
COPY target/docker-optimizer/support/plugin /opt/docker-optimizer/plugin
ENV MAVEN_ARGS="-B -ntp -Dmaven.repo.local.tail=/opt/docker-optimizer/plugin -Ddocker-optimizer.skip=true"
COPY target/docker-optimizer/support/probe /probe
WORKDIR /src
COPY . .
RUN mvn -DskipTests package \
      org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DincludeScope=runtime -Dmdep.useBaseVersion=true -Dmdep.prependGroupId=true
WORKDIR /src
EXPOSE 8080

# Asks the application through the probe class: no health endpoint is known: any answer below 500, or an open port.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["java", "-Xshare:auto", "-Xint", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx16m", "-cp", "/probe", "HealthProbe", "http://127.0.0.1:8080/", "500", "open"]

# Exec form: java is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-cp", "target/clock-1.0-SNAPSHOT.jar:target/dependency/*", "com.acme.clock.Clock"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="clock" \
      org.opencontainers.image.version="1.0-SNAPSHOT" \
      org.opencontainers.image.base.name="maven:3.9-eclipse-temurin-17"
