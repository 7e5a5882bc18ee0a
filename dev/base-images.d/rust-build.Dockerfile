# Stand-in for rust:1: Debian's compiler and Cargo, under the paths that the image has which this stands for. No rustup.
ARG DEBIAN
FROM ${DEBIAN}
RUN apt-get -q update \
 && DEBIAN_FRONTEND=noninteractive apt-get -qy install build-essential cargo curl git libssl-dev pkg-config rustc \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/* \
 && mkdir -p /usr/local/cargo/bin \
 && ln -s /usr/bin/cargo /usr/bin/rustc /usr/local/cargo/bin/
ENV CARGO_HOME=/usr/local/cargo \
    PATH=/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    RUST_VERSION=1.85
CMD ["bash"]
