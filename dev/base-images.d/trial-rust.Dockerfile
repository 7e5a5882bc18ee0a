# A program that the build stand-in has compiled, on a runtime stand-in. Run and thrown away.
ARG BUILD
ARG RUNTIME
FROM ${BUILD} AS build
COPY trial.rs /trial/src/main.rs
WORKDIR /trial
RUN printf '[package]\nname = "trial"\nversion = "1.0.0"\nedition = "2021"\n' >Cargo.toml && cargo build --release
FROM ${RUNTIME}
COPY --from=build /trial/target/release/trial /trial
CMD ["/trial"]
