# Makes the layers of the distroless stand-ins for other languages than Java, as archives in /out: see bare-files.
ARG DEBIAN
FROM ${DEBIAN}
COPY bare-files /
RUN apt-get -q update && /bare-files /out
