# Stand-in for node:22: compilers and Python, which native packages are built with, on the stand-in for the slim image.
ARG SLIM
FROM ${SLIM}
RUN apt-get -q update \
 && DEBIAN_FRONTEND=noninteractive apt-get -qy install build-essential curl git pkg-config python3 \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/*
