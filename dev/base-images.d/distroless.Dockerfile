# Stand-in for gcr.io/distroless/javaN-debian13:nonroot: Debian's headless JRE on the stand-in for java-base.
ARG JAVA_BASE
FROM ${JAVA_BASE}
ADD java.tar /
ARG JAVA_VERSION
ENV JAVA_VERSION=${JAVA_VERSION}
ENTRYPOINT ["/usr/bin/java", "-jar"]
