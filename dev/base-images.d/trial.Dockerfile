# Puts the class Trial, compiled in the build stand-in, onto a runtime stand-in. Run and thrown away.
ARG BUILD
ARG RUNTIME
FROM ${BUILD} AS compile
COPY Trial.java /trial/
RUN javac -d /trial /trial/Trial.java
FROM ${RUNTIME}
COPY --from=compile /trial /trial
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-cp", "/trial", "Trial"]
