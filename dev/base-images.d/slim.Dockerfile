# Stand-in for eclipse-temurin:N-jre: a small Debian with Debian's headless JRE, without jpackage: only Debian has that in a JRE.
ARG DEBIAN
FROM ${DEBIAN}
ARG JAVA
RUN apt-get -q update \
 && DEBIAN_FRONTEND=noninteractive apt-get -qy install openjdk-${JAVA}-jre-headless ca-certificates-java tzdata \
      fonts-dejavu-core libfontconfig1 libharfbuzz0b \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/* \
 && rm -f /usr/lib/jvm/*/bin/jpackage \
 && mkdir -p /opt/java \
 && ln -s /usr/lib/jvm/java-${JAVA}-openjdk-$(dpkg --print-architecture) /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk \
    PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    LANG=C.UTF-8
CMD ["/bin/bash"]
