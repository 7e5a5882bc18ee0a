# Stand-in for gcr.io/distroless/base-debian13:nonroot: the C library and OpenSSL on the stand-in for static.
ARG DEBIAN
ARG STATIC
FROM ${DEBIAN} AS files
RUN apt-get -q update \
 && mkdir -p /debs /out/var/lib/dpkg/status.d && cd /debs \
 && apt-get -qq -o APT::Sandbox::User=root download libc6 libssl3t64 libzstd1 zlib1g \
 && for deb in *.deb; do \
      dpkg-deb -x "$deb" /out && dpkg-deb -f "$deb" >/out/var/lib/dpkg/status.d/"$(dpkg-deb -f "$deb" Package)"; \
    done \
 && rm -rf /out/usr/share/lintian /out/usr/share/man /out/usr/bin /out/usr/sbin && ls -R /out | head -40

FROM ${STATIC}
COPY --from=files /out /
