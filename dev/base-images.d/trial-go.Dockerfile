# A program that the build stand-in has compiled, on a runtime stand-in. Run and thrown away.
ARG BUILD
ARG RUNTIME
FROM ${BUILD} AS build
COPY trial.go /trial/main.go
WORKDIR /trial
RUN CGO_ENABLED=0 go build -o /trial/trial main.go
FROM ${RUNTIME}
COPY --from=build /trial/trial /trial
CMD ["/trial"]
