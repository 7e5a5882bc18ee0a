# Stand-in for gcr.io/distroless/nodejs22-debian13:nonroot: the program node, without npm, on the stand-in for cc.
ARG SLIM
ARG CC
FROM ${SLIM} AS node
FROM ${CC}
COPY --from=node /usr/local/bin/node /nodejs/bin/node
COPY --from=node /usr/local/LICENSE /nodejs/LICENSE
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
ENTRYPOINT ["/nodejs/bin/node"]
