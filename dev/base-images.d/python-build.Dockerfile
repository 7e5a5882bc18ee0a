# Stand-in for python:3.13 and older ones: compilers and the headers that extensions most often ask for, and what the stand-in
# for the slim image has. Packages come first: they are the same for all versions.
ARG DEBIAN
ARG SLIM
FROM ${SLIM} AS slim

FROM ${DEBIAN}
RUN apt-get -q update \
 && DEBIAN_FRONTEND=noninteractive apt-get -qy install build-essential ca-certificates curl git netbase pkg-config tzdata \
      libbz2-1.0 libdb5.3t64 libexpat1 libffi-dev libncursesw6 libpq-dev libreadline8t64 libsqlite3-0 libssl-dev libuuid1 libyaml-dev \
      zlib1g-dev \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/*
COPY --from=slim /usr/local /usr/local
ARG VERSION
ENV PYTHON_VERSION=${VERSION}
CMD ["python3"]
