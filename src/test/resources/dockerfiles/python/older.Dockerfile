# Dockerfile of quotes:1.4.0-SNAPSHOT, variant distroless. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# ---- requirements: the declarations, reduced to what decides about downloads: a new version of the project changes nothing. ----
FROM python:3.11 AS requirements
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
WORKDIR /src
COPY requirements.txt ./
COPY deploy/constraints.txt deploy/
RUN python3 /opt/docker-optimizer/inside/requirements.py /requirements requirements requirements.txt

# ---- dependencies: packages, downloaded and compiled once. Taken from the cache as long as the requirements stay. ----
FROM python:3.11 AS dependencies
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
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
# Shared libraries that compiled packages are linked to and the runtime image does not have.
RUN --mount=type=bind,from=gcr.io/distroless/cc-debian13:nonroot,target=/runtime \
    sh /opt/docker-optimizer/inside/libraries.sh /runtime /layout/dependencies /opt/venv/lib
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
RUN mkdir -p /layout/application/app && cp -a --target-directory /layout/application/app app.py templates
RUN python3 -m compileall -q --invalidation-mode unchecked-hash -s /layout/application -p / /layout/application/app || true; \
    find /layout/application /layout/probe -exec touch --no-dereference --date=@1700000000 {} +

# ---- interpreter: Python itself, since there is no distroless image with this version. ----
FROM python:3.11 AS interpreter
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
RUN python3 /opt/docker-optimizer/inside/interpreter.py /layout/interpreter
# Shared libraries that it is linked to and the runtime image does not have.
RUN --mount=type=bind,from=gcr.io/distroless/cc-debian13:nonroot,target=/runtime \
    sh /opt/docker-optimizer/inside/libraries.sh /runtime /layout/interpreter /layout/interpreter/usr \
 && find /layout -exec touch --no-dereference --date=@1700000000 {} +

# ---- runtime: what runs, and nothing else. ----
FROM gcr.io/distroless/cc-debian13:nonroot

# The layers in the order of change, the least changing first.
# Python itself: changes with the build image.
COPY --from=interpreter /layout/interpreter/ /
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

# Asks the application through the probe script: health endpoint of Flask.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/opt/venv/bin/python", "-I", "/probe/probe.py", "http://127.0.0.1:8000/health", "400"]

# Exec form: python is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["/opt/venv/bin/python", "-m", "uvicorn", "--host", "0.0.0.0", "--port", "8000", "app:api"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="Quotes" \
      org.opencontainers.image.version="1.4.0-SNAPSHOT" \
      org.opencontainers.image.base.name="gcr.io/distroless/cc-debian13:nonroot"
