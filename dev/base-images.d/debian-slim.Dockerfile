# Stand-in for debian:trixie-slim: a small Debian.
ARG DEBIAN
FROM ${DEBIAN}
CMD ["bash"]
