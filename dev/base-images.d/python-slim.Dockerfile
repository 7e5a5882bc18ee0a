# Stand-in for python:3.13-slim and older ones: Debian's Python in /usr/local, where it knows of no Debian: pip and venv work in it as in
# the image that this stands for.
ARG DEBIAN
FROM ${DEBIAN} AS files
ARG VERSION
ARG SUITE
COPY python-files /
RUN apt-get -q update && /python-files /out "${VERSION}" "${SUITE}"

FROM ${DEBIAN}
ARG VERSION
RUN apt-get -q update \
 && DEBIAN_FRONTEND=noninteractive apt-get -qy install ca-certificates netbase tzdata libbz2-1.0 libdb5.3t64 libexpat1 libffi8 \
      liblzma5 libncursesw6 libreadline8t64 libsqlite3-0 libssl3t64 libuuid1 zlib1g \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/*
COPY --from=files /out /
RUN PYTHONPATH=$(echo /usr/share/python-wheels/pip-*.whl) python3 -m pip install --ignore-installed --no-index --no-cache-dir \
      --no-compile --root-user-action ignore /usr/share/python-wheels/pip-*.whl
ENV PYTHON_VERSION=${VERSION}
CMD ["python3"]
