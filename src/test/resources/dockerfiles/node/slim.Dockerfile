# Dockerfile of tides:1.4.0, variant slim. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.


# ---- manifests: the manifests, reduced to what decides about packages: a new version or script of the project changes nothing. ----
FROM node:24 AS manifests
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
WORKDIR /src
COPY package.json ./
COPY package-lock.json ./
COPY .npmrc ./
RUN node /opt/docker-optimizer/inside/manifests.js package.json package-lock.json .npmrc

# ---- dependencies: packages, downloaded once. Taken from the cache as long as the reduced manifests stay. ----
FROM node:24 AS dependencies
# Certificate authorities of the network that this is built in, besides those of the image.
COPY target/docker-optimizer/support/certificates /opt/docker-optimizer/certificates
RUN cat /etc/ssl/certs/ca-certificates.crt /opt/docker-optimizer/certificates/* >/opt/docker-optimizer/certificates.pem
ENV NODE_EXTRA_CA_CERTS=/opt/docker-optimizer/certificates.pem
# The registry of packages of the network that this is built in.
ENV NPM_CONFIG_REGISTRY=http://npm.acme.com:8081/repository/npm COREPACK_NPM_REGISTRY=http://npm.acme.com:8081/repository/npm YARN_NPM_REGISTRY_SERVER=http://npm.acme.com:8081/repository/npm
# Such registries pass on no signatures, which corepack would ask for.
ENV COREPACK_INTEGRITY_KEYS=0
ENV YARN_UNSAFE_HTTP_WHITELIST=npm.acme.com
ENV NPM_CONFIG_AUDIT=false NPM_CONFIG_FUND=false NPM_CONFIG_UPDATE_NOTIFIER=false
# Packages that are compiled take the headers of this image, instead of downloading them from nodejs.org.
ENV npm_config_nodedir=/usr/local
# Three minutes for a registry that does not answer, instead of fifteen; .npmrc may say something else.
RUN mkdir -p /usr/local/etc && printf 'fetch-timeout=60000\nfetch-retry-mintimeout=1000\nfetch-retry-maxtimeout=10000\n' >>/usr/local/etc/npmrc
WORKDIR /src
COPY --from=manifests /src ./
# The cache mount only makes it faster after a change of the manifests; what a build needs is in this layer.
RUN --mount=type=cache,id=docker-optimizer-npm-com.acme.tides,target=/cache/npm,sharing=shared \
    npm_config_cache=/cache/npm npm ci
# The same without what only the build needs, where it will lie in the image.
RUN --mount=type=cache,id=docker-optimizer-npm-com.acme.tides,target=/cache/npm,sharing=shared \
    mkdir -p /layout/dependencies/app && cp -a . /layout/dependencies/app \
 && cd /layout/dependencies/app && npm_config_cache=/cache/npm npm prune --omit=dev \
 && find . -name node_modules -prune -o ! -type d -exec rm -f {} + \
 && find /layout -exec touch --no-dereference --date=@946684800 {} +
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
# Shared libraries that compiled packages are linked to and the runtime image does not have.
RUN --mount=type=bind,from=node:24-slim,target=/runtime \
    sh /opt/docker-optimizer/inside/libraries.sh /runtime /layout/dependencies /layout/dependencies/app
RUN find /layout -newermt @946684800 -exec touch --no-dereference --date=@946684800 {} +

# ---- build: the sources come last, from here on steps run again after every commit. .dockerignore keeps out the rest. ----
FROM dependencies AS build
# What HEALTHCHECK runs, since the image has neither shell nor curl to ask with, and what ends the application on SIGTERM.
RUN mkdir -p /layout/probe/probe && cp -t /layout/probe/probe /opt/docker-optimizer/inside/probe.js /opt/docker-optimizer/inside/signals.js
# The certificate authorities that the application trusts, too.
RUN cp /opt/docker-optimizer/certificates.pem /layout/probe/probe/
COPY . .
RUN npm run build
# What runs: packages have a layer of their own.
RUN mkdir -p /layout/application/app \
 && find package.json dist public \( -name node_modules -o -path '*target/docker-optimizer/support' -o -path '*/.next/cache' \) -prune \
      -o ! -type d -exec cp -a --parents --target-directory /layout/application/app {} + \
 && find /layout/application /layout/probe -exec touch --no-dereference --date=@946684800 {} +

# ---- runtime: what runs, and nothing else. ----
FROM node:24-slim

# The layers in the order of change, the least changing first.
# Packages: change with the lock file.
COPY --from=dependencies /layout/dependencies/ /
# The health probe: changes with the plugin.
COPY --from=build /layout/probe/ /
# The application: changes with every commit.
COPY --from=build /layout/application/ /

WORKDIR /app
# A number: Kubernetes' runAsNonRoot believes no name.
USER 65532:65532
EXPOSE 8080
ENV NODE_ENV="production"
ENV PORT="8080"
ENV NODE_EXTRA_CA_CERTS="/probe/certificates.pem"
ENV TZ="UTC"

# Asks the application through the probe script: health endpoint of Express 5.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "/probe/probe.js", "http://127.0.0.1:8080/health", "400"]

# Exec form: node is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["node", "--require", "/probe/signals.js", "--enable-source-maps", "dist/server.js"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="tides" \
      org.opencontainers.image.version="1.4.0" \
      org.opencontainers.image.base.name="node:24-slim"
