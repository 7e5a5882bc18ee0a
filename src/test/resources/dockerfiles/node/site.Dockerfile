# Dockerfile of tides:1.4.0, variant distroless. Written by docker-optimizer-maven-plugin 1.0.0.
#
# It is yours to read, to change and to commit. The plugin builds it; so does
#   docker build -f target/docker-optimizer/Dockerfile .
# started in the folder that the paths below are relative to.


# ---- manifests: the manifests, reduced to what decides about packages: a new version or script of the project changes nothing. ----
# node:22, through the mirror table.
FROM registry.acme.com/hub/library/node:22 AS manifests
COPY target/docker-optimizer/support/inside /opt/docker-optimizer/inside
WORKDIR /src
COPY package.json ./
COPY package-lock.json ./
RUN node /opt/docker-optimizer/inside/manifests.js package.json package-lock.json

# ---- dependencies: packages, downloaded once. Taken from the cache as long as the reduced manifests stay. ----
FROM registry.acme.com/hub/library/node:22 AS dependencies
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
# ---- build: the sources come last, from here on steps run again after every commit. .dockerignore keeps out the rest. ----
FROM dependencies AS build
COPY . .
RUN npm run build
COPY target/docker-optimizer/support/inside/site.js /opt/docker-optimizer/inside/site.js
# What is served: texts also compressed, and with times that tell contents, for nginx makes ETags of them.
RUN node /opt/docker-optimizer/inside/site.js dist /layout/application/site

# ---- probe: what HEALTHCHECK runs, a static program that needs neither shell nor curl. ----
FROM registry.acme.com/hub/library/node:22 AS probe
COPY target/docker-optimizer/support/inside/probe.c target/docker-optimizer/support/inside/nginx.conf /opt/docker-optimizer/inside/
RUN mkdir -p /layout/probe/probe /layout/probe/etc/nginx \
 && gcc -Os -static -s -o /layout/probe/probe/probe /opt/docker-optimizer/inside/probe.c \
 && cp /opt/docker-optimizer/inside/nginx.conf /layout/probe/etc/nginx/ \
 && find /layout -exec touch --no-dereference --date=@946684800 {} +

# ---- server: the web server, taken out of its image. ----
# nginx:stable, through the mirror table.
FROM registry.acme.com/hub/library/nginx:stable AS server
COPY target/docker-optimizer/support/inside/libraries.sh /opt/docker-optimizer/inside/libraries.sh
RUN mkdir -p /layout/dependencies/usr/sbin /layout/dependencies/etc/nginx \
 && cp /usr/sbin/nginx /layout/dependencies/usr/sbin/ \
 && cp /etc/nginx/mime.types /layout/dependencies/etc/nginx/
# Shared libraries that compiled packages are linked to and the runtime image does not have.
RUN --mount=type=bind,from=gcr.io/distroless/base-debian13:nonroot,target=/runtime \
    sh /opt/docker-optimizer/inside/libraries.sh /runtime /layout/dependencies /layout/dependencies/usr/sbin
RUN find /layout -exec touch --no-dereference --date=@946684800 {} +

# ---- runtime: what runs, and nothing else. ----
FROM gcr.io/distroless/base-debian13:nonroot

# The layers in the order of change, the least changing first.
# The web server and the libraries it needs: change with its image.
COPY --from=server /layout/dependencies/ /
# The health probe and the settings of the web server: change with the plugin.
COPY --from=probe /layout/probe/ /
# The site: changes with every commit.
COPY --from=build /layout/application/ /

WORKDIR /site
# A number: Kubernetes' runAsNonRoot believes no name.
USER 65532:65532
EXPOSE 8080

# Asks the application through the probe program: health endpoint of static site, Vite 7.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/probe/probe", "http://127.0.0.1:8080/", "400"]

# Exec form: nginx is process 1 and receives SIGTERM, so that the application can shut down in order.
ENTRYPOINT ["/usr/sbin/nginx", "-e", "stderr"]

# Last, since the version changes with every release.
LABEL org.opencontainers.image.title="tides" \
      org.opencontainers.image.version="1.4.0" \
      org.opencontainers.image.base.name="gcr.io/distroless/base-debian13:nonroot"

# Instead of SIGTERM, on which nginx drops the answers that it is giving.
STOPSIGNAL SIGQUIT
