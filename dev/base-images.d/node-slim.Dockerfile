# Stand-in for node:22-slim: the program and tools that Node distributes, as the npm registry has them, on a small Debian.
ARG DEBIAN
FROM ${DEBIAN} AS files
COPY *.tgz /packages/
RUN mkdir -p /out/bin /out/lib/node_modules \
 && unpack() { mkdir -p "$2" && tar -xzf /packages/$1-[0-9]*.tgz -C "$2" --strip-components=1 --no-same-owner; } \
 && mkdir /node && tar -xzf /packages/node-linux-*.tgz -C /node --strip-components=1 --no-same-owner \
 && mv /node/bin/node /out/bin/ && mv /node/include /node/LICENSE /out/ \
 && find /out/include/node/openssl/archs -mindepth 1 -maxdepth 1 ! -name linux-x86_64 ! -name linux-aarch64 -exec rm -rf {} + \
 && for name in npm corepack yarn; do unpack $name /out/lib/node_modules/$name; done \
 && ln -s ../lib/node_modules/npm/bin/npm-cli.js /out/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /out/bin/npx \
 && ln -s ../lib/node_modules/corepack/dist/corepack.js /out/bin/corepack \
 && ln -s ../lib/node_modules/yarn/bin/yarn.js /out/bin/yarn \
 && ln -s node /out/bin/nodejs \
 && printf '#!/bin/sh\nset -e\nif [ "${1#-}" != "$1" ] || ! command -v "$1" >/dev/null; then set -- node "$@"; fi\nexec "$@"\n' \
      >/out/bin/docker-entrypoint.sh \
 && chmod 755 /out/bin/docker-entrypoint.sh /out/lib/node_modules/*/bin/*.js /out/lib/node_modules/corepack/dist/*.js

FROM ${DEBIAN}
RUN apt-get -q update \
 && DEBIAN_FRONTEND=noninteractive apt-get -qy install libatomic1 libstdc++6 \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/* \
 && groupadd --gid 1000 node \
 && useradd --uid 1000 --gid node --shell /bin/bash --create-home node
COPY --from=files /out /usr/local
# Node brings its own certificates; those of this machine come on top, as in the base images of a company.
ENV NODE_VERSION=22 \
    NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["node"]
