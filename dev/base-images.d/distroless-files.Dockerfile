# Makes the two layers of the distroless stand-ins, as archives in /out: see distroless-files.
ARG SLIM
FROM ${SLIM}
ARG JAVA
COPY distroless-files /
RUN apt-get -q update && /distroless-files ${JAVA} /out
