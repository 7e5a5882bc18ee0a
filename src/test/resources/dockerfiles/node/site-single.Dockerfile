# Dockerfile of tides:1.4.0, variant single. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.

# One stage, to compare with: compilers, npm and what only the build needs stay in the image, and every change of a source
# downloads all anew.

FROM node:22
ENV NPM_CONFIG_AUDIT=false NPM_CONFIG_FUND=false NPM_CONFIG_UPDATE_NOTIFIER=false
# Packages that are compiled take the headers of this image, instead of downloading them from nodejs.org.
ENV npm_config_nodedir=/usr/local
# Three minutes for a registry that does not answer, instead of fifteen; .npmrc may say something else.
RUN mkdir -p /usr/local/etc && printf 'fetch-timeout=60000\nfetch-retry-mintimeout=1000\nfetch-retry-maxtimeout=10000\n' >>/usr/local/etc/npmrc
COPY target/docker-optimizer/support/inside/probe.js target/docker-optimizer/support/inside/signals.js /probe/
COPY target/docker-optimizer/support/inside/serve.js /probe/
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

EXPOSE 8080

# Asks the application through the probe script: health endpoint of static site, Vite 7.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "/probe/probe.js", "http://127.0.0.1:8080/", "400"]

# Exec form: node is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["node", "--require", "/probe/signals.js", "/probe/serve.js", "dist", "8080"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="tides" \
      org.opencontainers.image.version="1.4.0" \
      org.opencontainers.image.base.name="node:22"
