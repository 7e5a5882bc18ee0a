# Stand-in for gcr.io/distroless/static-debian13:nonroot, and on it for cc-debian13: no shell, no tools.
ARG BASE
FROM ${BASE}
ARG FILES
ADD ${FILES} /
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
USER 65532
WORKDIR /home/nonroot
