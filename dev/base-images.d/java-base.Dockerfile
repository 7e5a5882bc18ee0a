# Stand-in for gcr.io/distroless/java-base-debian13:nonroot: what a Java runtime needs, without a Java runtime.
# No shell, no tools.
FROM scratch
ADD java-base.tar /
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt \
    LANG=C.UTF-8
USER 65532
WORKDIR /home/nonroot
