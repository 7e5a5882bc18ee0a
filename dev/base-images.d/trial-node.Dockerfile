# A script on a runtime stand-in, after npm in the build stand-in has answered. Run and thrown away.
ARG BUILD
ARG RUNTIME
FROM ${BUILD} AS build
COPY trial.js /trial/
RUN npm --version && corepack --version && yarn --version && gcc --version && node /trial/trial.js
FROM ${RUNTIME}
COPY --from=build /trial /trial
CMD ["/trial/trial.js"]
