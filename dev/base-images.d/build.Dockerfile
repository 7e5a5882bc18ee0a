# Stand-in for maven:3.9-eclipse-temurin-N: Debian's headless JDK, and Maven as Apache distributes it.
ARG SLIM
FROM ${SLIM}
ARG JAVA
ARG MAVEN_VERSION
ARG MAVEN_SHA512
ARG MAVEN_CENTRAL
RUN apt-get -q update \
 && DEBIAN_FRONTEND=noninteractive apt-get -qy install openjdk-${JAVA}-jdk-headless binutils curl \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/*
RUN curl -fsSL --retry 3 -o /tmp/maven.tar.gz ${MAVEN_CENTRAL}/org/apache/maven/apache-maven/${MAVEN_VERSION}/apache-maven-${MAVEN_VERSION}-bin.tar.gz \
 && echo "${MAVEN_SHA512}  /tmp/maven.tar.gz" | sha512sum -c - \
 && mkdir -p /usr/share/maven \
 && tar -xzf /tmp/maven.tar.gz -C /usr/share/maven --strip-components=1 \
 && ln -s /usr/share/maven/bin/mvn /usr/bin/mvn \
 && rm /tmp/maven.tar.gz
ENV MAVEN_HOME=/usr/share/maven \
    MAVEN_CONFIG=/root/.m2
CMD ["mvn"]
