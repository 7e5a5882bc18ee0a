# Stand-in for golang:1.24: Debian's compiler, under the paths and with the variables that the image has which this stands for.
ARG DEBIAN
FROM ${DEBIAN}
RUN apt-get -q update \
 && DEBIAN_FRONTEND=noninteractive apt-get -qy --no-install-recommends install \
      ca-certificates curl g++ gcc git golang-1.24-go libc6-dev make pkg-config \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/* \
 && ln -s /usr/lib/go-1.24 /usr/local/go \
 && mkdir -p -m 1777 /go/src /go/bin
ENV GOLANG_VERSION=1.24 \
    GOTOOLCHAIN=local \
    GOPATH=/go \
    PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
WORKDIR /go
CMD ["bash"]
