# An extension compiled in the build stand-in and a virtual environment made there, on a runtime stand-in. Run and thrown away.
ARG BUILD
ARG RUNTIME
FROM ${BUILD} AS build
COPY trial.c trial.py /trial/
RUN python3 -m venv --without-pip /trial/venv && python3 -m pip --version && python3 -m venv /with-pip \
 && gcc -shared -fPIC $(python3-config --includes) -o /trial/trial_extension$(python3-config --extension-suffix) /trial/trial.c \
 && python3 /trial/trial.py && /trial/venv/bin/python /trial/trial.py
FROM ${RUNTIME}
COPY --from=build /trial /trial
CMD ["/trial/trial.py"]
