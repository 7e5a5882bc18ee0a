# Dockerfile of quotes:1.4.0-SNAPSHOT, variant single. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# One stage, to compare with: compilers, pip and sources stay in the image, and every change of a source installs all anew.

FROM python:3.13
COPY target/docker-optimizer/support/inside/probe.py /probe/probe.py
WORKDIR /app
COPY . .
# What looks for packages shall find none in what came with this build.
RUN rm -r target/docker-optimizer/support && find . -type d -empty -delete
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
RUN python3 /opt/docker-optimizer/inside/requirements.py /requirements uv fast s3
RUN pip install --no-cache-dir --no-deps --requirement /requirements/run.txt \
 && pip install --no-cache-dir --no-deps '.[fast,s3]'

EXPOSE 8000

# Asks the application through the probe script: health endpoint of Flask.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["python3", "-I", "/probe/probe.py", "http://127.0.0.1:8000/health", "400"]

# Exec form: python3 is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["python3", "/usr/local/bin/quotes"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="Quotes" \
      org.opencontainers.image.version="1.4.0-SNAPSHOT" \
      org.opencontainers.image.base.name="python:3.13"
