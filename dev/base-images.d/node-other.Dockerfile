# Stand-in for node:20 and node:24: Node of that version in the stand-in for node:22, whose compilers are the same.
ARG SLIM
ARG BUILD
FROM ${SLIM} AS node
FROM ${BUILD}
RUN rm -rf /usr/local/bin /usr/local/include /usr/local/lib/node_modules
COPY --from=node /usr/local /usr/local
