# Stand-in for python:3.13: compilers and the headers that extensions most often ask for, on the stand-in for the slim image.
ARG SLIM
FROM ${SLIM}
RUN apt-get -q update \
 && DEBIAN_FRONTEND=noninteractive apt-get -qy install build-essential curl git pkg-config \
      libffi-dev libpq-dev libssl-dev libyaml-dev zlib1g-dev \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/*
