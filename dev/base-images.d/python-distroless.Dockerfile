# Stand-in for gcr.io/distroless/python3-debian13:nonroot: Debian's Python on the stand-in for cc.
ARG CC
FROM ${CC}
ADD python.tar /
ENV LANG=C.UTF-8
ENTRYPOINT ["/usr/bin/python3.13"]
