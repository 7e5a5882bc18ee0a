# Stand-in for nginx:stable, and once more for nginx:stable-alpine-slim: the web server of Debian in the places it has there.
ARG DEBIAN
FROM ${DEBIAN}
RUN command -v nginx >/dev/null || { \
      apt-get -q update \
   && DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends nginx \
   && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/* /etc/nginx/sites-enabled /etc/nginx/modules-enabled; }
EXPOSE 80
STOPSIGNAL SIGQUIT
CMD ["nginx", "-g", "daemon off;"]
