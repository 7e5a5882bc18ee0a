# Dockerfile of quotes:1.4.0-SNAPSHOT, variant distroless. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# ---- requirements: the declarations, reduced to what decides about downloads: a new version of the project changes nothing. ----
# python:3.13, through the mirror table.
FROM registry.acme.com/hub/library/python:3.13 AS requirements
# The package index of the network that this is built in.
ENV PIP_INDEX_URL=http://pypi.acme.com:8081/simple PIP_TRUSTED_HOST=pypi.acme.com:8081
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
WORKDIR /src
COPY pyproject.toml ./
RUN python3 /opt/docker-optimizer/inside/requirements.py /requirements project

# ---- dependencies: packages, downloaded and compiled once. Taken from the cache as long as the requirements stay. ----
FROM registry.acme.com/hub/library/python:3.13 AS dependencies
# Certificate authorities of the network that this is built in, besides those of the image.
COPY target/docker-optimizer/support/certificates /opt/docker-optimizer/certificates
RUN cat /etc/ssl/certs/ca-certificates.crt /opt/docker-optimizer/certificates/* >/opt/docker-optimizer/certificates.pem
ENV PIP_CERT=/opt/docker-optimizer/certificates.pem
# The package index of the network that this is built in.
ENV PIP_INDEX_URL=http://pypi.acme.com:8081/simple PIP_TRUSTED_HOST=pypi.acme.com:8081
# Neither the time nor the random folders that packages are compiled in shall be seen in what is installed.
ENV SOURCE_DATE_EPOCH=1700000000 CFLAGS=-g0 PYTHONHASHSEED=0 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src
COPY --from=requirements /requirements /requirements
# A virtual environment without pip: nothing in it can install. It lies where it will lie in the image, since its scripts
# name their interpreter by its whole path.
RUN python3 -m venv --without-pip /opt/venv
# The cache mount only makes it faster after a change of the requirements; what a build needs is in this layer.
RUN --mount=type=cache,id=docker-optimizer-pip-quotes,target=/cache/pip,sharing=shared \
    pip --python /opt/venv/bin/python install --cache-dir /cache/pip --no-compile \
      --requirement /requirements/run.txt --constraint /requirements/constraints.txt
# What builds the project itself, in an environment that stays here.
RUN --mount=type=cache,id=docker-optimizer-pip-quotes,target=/cache/pip,sharing=shared \
    python3 -m venv --without-pip /opt/build \
 && pip --python /opt/build/bin/python install --cache-dir /cache/pip --requirement /requirements/build.txt
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
# Shared libraries that compiled packages are linked to and the runtime image does not have.
RUN --mount=type=bind,from=registry.acme.com/gcr/distroless/python3-debian13:nonroot,target=/runtime \
    sh /opt/docker-optimizer/inside/libraries.sh /runtime /layout/dependencies /opt/venv/lib
# The authorities that the build trusts, for the application, too.
RUN install -D -m 644 /opt/docker-optimizer/certificates.pem /layout/dependencies/etc/ssl/certs/ca-certificates.crt
# Where the application lies, and that it ends on SIGTERM: the kernel keeps from process 1 what it does not handle. Byte code is
# made once here rather than at every start.
RUN cp /opt/docker-optimizer/inside/application.pth "$(echo /opt/venv/lib/python3.*/site-packages)"; \
    python3 -m compileall -q --invalidation-mode unchecked-hash /opt/venv/lib || true; \
    mkdir -p /layout/dependencies/opt && mv /opt/venv /layout/dependencies/opt && ln -s /layout/dependencies/opt/venv /opt && \
    find /layout -exec touch --no-dereference --date=@1700000000 {} +

# ---- build: the sources come last, from here on steps run again after every commit. .dockerignore keeps out the rest. ----
FROM dependencies AS build
# What HEALTHCHECK runs: the image has neither shell nor curl to ask with.
COPY target/docker-optimizer/support/inside/probe.py /layout/probe/probe/probe.py
COPY . .
# What looks for packages shall find none in what came with this build. What derives the version from git, which is not here,
# takes this one.
RUN rm -r target/docker-optimizer/support && find . -type d -empty -delete
RUN SETUPTOOLS_SCM_PRETEND_VERSION=1.4.0.dev0 PDM_BUILD_SCM_VERSION=1.4.0.dev0 \
    pip --python /opt/build/bin/python wheel --no-deps --no-index --no-build-isolation --wheel-dir /tmp/wheel . \
 && pip --python /opt/venv/bin/python install --no-deps --no-index --no-compile --target /layout/application/app /tmp/wheel/*.whl
RUN python3 -m compileall -q --invalidation-mode unchecked-hash -s /layout/application -p / /layout/application/app || true; \
    find /layout/application /layout/probe -exec touch --no-dereference --date=@1700000000 {} +
# The interpreter of the runtime image lies elsewhere.
RUN cd /layout/dependencies/opt/venv && sed -i 's#^home = .*#home = /usr/bin#' pyvenv.cfg && ln -sfn /usr/bin/python3 bin/python \
 && ln -sfn python bin/python3 && touch --no-dereference --date=@1700000000 pyvenv.cfg bin/python bin/python3 bin .

# ---- runtime: what runs, and nothing else. ----
# gcr.io/distroless/python3-debian13:nonroot, through the mirror table.
FROM registry.acme.com/gcr/distroless/python3-debian13:nonroot

# The layers in the order of change, the least changing first.
# The script that HEALTHCHECK runs: changes with the plugin at most.
COPY --from=build /layout/probe/ /
# Packages: change when what declares them does.
COPY --from=build /layout/dependencies/ /
# The application itself: changes with every commit.
COPY --from=build /layout/application/ /

WORKDIR /app
# A number: Kubernetes' runAsNonRoot believes no name.
USER 65532:65532
EXPOSE 8000
# Many packages, such as Requests, bring authorities of their own along and look here first.
ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt

# Asks the application through the probe script: health endpoint of Flask.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/opt/venv/bin/python", "-I", "/probe/probe.py", "http://127.0.0.1:8000/health", "400"]

# Exec form: python is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["/opt/venv/bin/python", "-m", "gunicorn", "--bind", "0.0.0.0:8000", "--worker-tmp-dir", "/dev/shm", "quotes.web:app"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="Quotes" \
      org.opencontainers.image.version="1.4.0-SNAPSHOT" \
      org.opencontainers.image.base.name="registry.acme.com/gcr/distroless/python3-debian13:nonroot"
