package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Report.Build;
import io.github.dockeroptimizer.report.Report.Check;
import io.github.dockeroptimizer.report.Report.Event;
import io.github.dockeroptimizer.report.Report.Files;
import io.github.dockeroptimizer.report.Report.Finding;
import io.github.dockeroptimizer.report.Report.Group;
import io.github.dockeroptimizer.report.Report.Health;
import io.github.dockeroptimizer.report.Report.Image;
import io.github.dockeroptimizer.report.Report.Layer;
import io.github.dockeroptimizer.report.Report.Project;
import io.github.dockeroptimizer.report.Report.Step;
import io.github.dockeroptimizer.report.Report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports of an orders service as its team would get them: one that passes, and what can go wrong. */
final class Reports {
    private static final String PROBE = "GET :8080/actuator/health from outside, exec probe inside";

    private Reports() {}

    /** Returns the report of a build that went well, with one warning. */
    static Report open() {
        return report(400_000_000L, healthy(), checks(passed("size", "216.8 of 400.0 MB"), passedHealth()), List.of());
    }

    /** Returns the report of a build whose image is over the limit and has build tools. */
    static Report closedBySize() {
        Check size = failed(
                "image-size",
                new Finding(
                        "Image orders:1.4.0 is 216.8 MB (216,772,352 bytes), over the limit of 150.0 MB set by"
                                + " `<maxImageSize>`. Largest layer: `FROM gcr.io/distroless/java21-debian13` 124.1 MB.",
                        "Use variant `jlink` (estimated 118 MB) or raise the limit.",
                        ""));
        List<Check> checks = new ArrayList<>(checks(size, passedHealth()));
        checks.set(
                0,
                failed(
                        "build-tools",
                        Stream.of("/usr/bin/gcc", "/usr/bin/make", "/usr/share/maven/bin/mvn", "/usr/bin/apt-get")
                                .map(path -> new Finding(
                                        "The image has the build tool `" + path + "`, expected none.",
                                        "Copy only the result of the build stage into the runtime stage.",
                                        path + ", brought by line 31: COPY --from=build / /"))
                                .toArray(Finding[]::new)));
        return report(150_000_000L, healthy(), checks, List.of("DO-SEC-001", "DO-SIZ-001"));
    }

    /** Returns the report of a build whose application cannot reach its database. */
    static Report unhealthy() {
        Check health = failed(
                "healthy",
                new Finding(
                        "The container answered 503 until the end of the wait of 60 s, expected 200 from"
                                + " /actuator/health.",
                        "Read the container log below, or name what the application needs with `<healthEnv>`.",
                        "GET :8080/actuator/health"));
        return report(400_000_000L, sick(), checks(passed("size", "216.8 of 400.0 MB"), health), List.of("DO-RUN-001"));
    }

    /** Returns the report of a build in which a check could not look at what it needed, and one was skipped. */
    static Report errored() {
        List<Check> checks = new ArrayList<>(checks(passed("size", "216.8 of 400.0 MB"), passedHealth()));
        checks.set(0, check("build-tools", "errored", "The shell of the image did not answer within 10 s."));
        checks.set(6, check("healthy", "skipped", "`<skipRun>` is set"));
        Health health = new Health("skipped", null, 0, "", "", "`<skipRun>` is set", null, List.of(), List.of());
        return report(null, health, checks, List.of("DO-SEC-001"));
    }

    /** Returns a report with another build and another observation. */
    static Report with(Report report, Build build, Health health) {
        return new Report(
                report.schemaVersion(),
                report.project(),
                report.variant(),
                report.buildFrom(),
                build,
                report.image(),
                health,
                report.checks(),
                report.verdict(),
                report.files());
    }

    private static Report report(@Nullable Long limit, Health health, List<Check> checks, List<String> blocking) {
        return new Report(
                "1",
                new Project(
                        "com.acme",
                        "orders",
                        "1.4.0",
                        "spring-boot",
                        "Spring Boot 3.5.7",
                        21,
                        42,
                        8080,
                        "/actuator/health"),
                "distroless",
                "sources",
                new Build(
                        "buildkit",
                        "Docker 28.5.2",
                        14_218,
                        1_284_096,
                        steps(),
                        "2026-11-24T17:42:10+01:00",
                        false,
                        List.of()),
                image(limit),
                health,
                checks,
                new Verdict(blocking.isEmpty(), blocking, "error"),
                new Files("target/docker-optimizer/Dockerfile", "target/docker-optimizer"));
    }

    private static List<Step> steps() {
        return List.of(
                new Step("[build 1/8] FROM docker.io/library/maven:3.9-eclipse-temurin-21", true, 0),
                new Step("[build 2/8] WORKDIR /src", true, 0),
                new Step("[build 3/8] COPY pom.xml ./", true, 0),
                new Step(
                        "[build 4/8] RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp"
                                + " org.apache.maven.plugins:maven-dependency-plugin:3.9.0:go-offline",
                        true,
                        0),
                new Step("[build 5/8] COPY src/ src/", false, 31),
                new Step(
                        "[build 6/8] RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -o -DskipTests package",
                        false,
                        9_812),
                new Step(
                        "[build 7/8] RUN set -eux;     jar=$(find target -maxdepth 1 -name '*.jar' ! -name"
                                + " '*-sources.jar' | head -n 1);     java -Djarmode=tools -jar \"$jar\" extract"
                                + " --layers --launcher --destination /layout;     find /layout -exec touch --no-dereference"
                                + " --date=@1763942400 {} +",
                        false,
                        1_904),
                new Step("[build 8/8] COPY health/ /layout/health/", false, 18),
                new Step("[stage-1 1/6] FROM gcr.io/distroless/java21-debian13:nonroot", true, 0),
                new Step("[stage-1 2/6] COPY --from=build /layout/dependencies/ /app/", true, 0),
                new Step("[stage-1 3/6] COPY --from=build /layout/spring-boot-loader/ /app/", false, 41),
                new Step("[stage-1 4/6] COPY --from=build /layout/snapshot-dependencies/ /app/", false, 12),
                new Step("[stage-1 5/6] COPY --from=build /layout/application/ /app/", false, 57),
                new Step("[stage-1 6/6] COPY --from=build /layout/health/ /health/", false, 22));
    }

    private static Image image(@Nullable Long limit) {
        List<Layer> layers = List.of(
                layer(1, 312_418, 140_337, "bazel build //common:tzdata", true, 1_021),
                layer(2, 1_842_112, 612_904, "bazel build //common:rootfs", true, 96),
                layer(3, 13_204_480, 5_381_120, "bazel build //libc:libc6", true, 264),
                layer(4, 11_538_432, 4_482_048, "bazel build //java:libs", true, 84),
                layer(5, 124_125_184, 47_185_920, "bazel build //java:temurin_jre_21", true, 311),
                layer(6, 64_811_008, 59_244_544, "COPY --from=build /layout/dependencies/ /app/", false, 128),
                layer(7, 398_336, 331_776, "COPY --from=build /layout/spring-boot-loader/ /app/", false, 118),
                layer(8, 0, 32, "COPY --from=build /layout/snapshot-dependencies/ /app/", false, 0),
                layer(9, 538_624, 221_184, "COPY --from=build /layout/application/ /app/", false, 87),
                layer(10, 1_758, 1_120, "COPY --from=build /layout/health/ /health/", false, 2));
        return new Image(
                "orders:1.4.0",
                "sha256:4f1c6e0c5d2b8a97e3f0d1b2c3a4958677685940312f1e0d9c8b7a6958473625",
                "linux/amd64",
                "65532",
                layers.stream().mapToLong(Layer::unpackedBytes).sum(),
                layers.stream().mapToLong(Layer::compressedBytes).sum(),
                212_992,
                limit,
                2_111,
                List.of(
                        new Group("base", 26_897_442),
                        new Group("Java", 124_125_184),
                        new Group("dependencies", 64_811_008),
                        new Group("application", 938_718)),
                layers);
    }

    private static Layer layer(int n, long unpacked, long compressed, String createdBy, boolean base, int files) {
        return new Layer("sha256:" + Integer.toHexString(n).repeat(64), unpacked, compressed, createdBy, base, files);
    }

    private static Health healthy() {
        return new Health(
                "healthy",
                4_712L,
                4_873,
                PROBE,
                "health endpoint of Spring Boot 3.5.7",
                "The engine's health check and a request from outside succeeded.",
                "200 {\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}",
                List.of(
                        new Event(0, "container", "started as 65532, root file system read-only"),
                        new Event(1_020, "outside", "connection refused"),
                        new Event(1_204, "engine", "starting: exit code 1"),
                        new Event(3_060, "outside", "503 from /actuator/health"),
                        new Event(4_391, "container", "Started OrdersApplication in 3.912 seconds"),
                        new Event(4_712, "engine", "healthy"),
                        new Event(4_873, "outside", "200 from /actuator/health")),
                List.of("Started OrdersApplication in 3.912 seconds (process running for 4.388)"));
    }

    private static Health sick() {
        List<String> log = new ArrayList<>(IntStream.range(0, 24)
                .mapToObj(i -> "2026-11-24T03:56:" + (10 + i) + ".412Z DEBUG 1 --- [orders] [main] o.h.e.t.internal."
                        + "TransactionImpl : begin " + i)
                .toList());
        log.add(
                "2026-11-24T03:56:41.118Z \u001B[33mWARN\u001B[0m 1 --- [orders] [main] com.zaxxer.hikari.pool.HikariPool"
                        + " : orders - Connection is not available, request timed out after 30000ms");
        log.add(
                "org.postgresql.util.PSQLException: Connection to postgres:5432 refused. Check that the hostname and port"
                        + " are correct and that the postmaster is accepting TCP/IP connections.");
        log.add("\tat org.postgresql.core.v3.ConnectionFactoryImpl.openConnectionImpl(ConnectionFactoryImpl.java:352)");
        log.add("Caused by: java.net.UnknownHostException: postgres");
        return new Health(
                "unhealthy",
                null,
                60_104,
                PROBE,
                "health endpoint of Spring Boot 3.5.7",
                "The endpoint answered 503 until the end of the wait: db is DOWN.",
                "503 {\"status\":\"DOWN\",\"components\":{\"db\":{\"status\":\"DOWN\"}}}",
                List.of(
                        new Event(0, "container", "started as 65532, root file system read-only"),
                        new Event(1_020, "outside", "connection refused"),
                        new Event(8_310, "container", "Started OrdersApplication in 7.801 seconds"),
                        new Event(10_204, "engine", "starting: exit code 1"),
                        new Event(10_500, "outside", "503 from /actuator/health"),
                        new Event(30_211, "engine", "unhealthy: 3 probes failed"),
                        new Event(60_104, "outside", "503 from /actuator/health")),
                log);
    }

    private static List<Check> checks(Check size, Check health) {
        return List.of(
                check("build-tools", "passed", "61 names in 2,111 files"),
                check("non-root-user", "passed", "65532"),
                check("secrets", "passed", "2,111 files, 14 environment variables"),
                check("setuid", "passed", ""),
                size,
                check("dead-bytes", "passed", "213.0 kB, 0.1 %"),
                health,
                check("exec-entrypoint", "passed", "java as process 1"),
                failed(
                        "pinned-base",
                        new Finding(
                                "Base image is not pinned: gcr.io/distroless/java21-debian13:nonroot.",
                                "Set `<pinBaseImages>` to write its digest.",
                                "Dockerfile line 28")));
    }

    private static Check passedHealth() {
        return check("healthy", "passed", "health endpoint of Spring Boot 3.5.7");
    }

    private static Check passed(String title, String detail) {
        Check size = check("image-size", "passed", detail);
        return new Check(size.id(), size.name(), title, size.severity(), "passed", detail, size.rationale(), List.of());
    }

    private static Check failed(String name, Finding... findings) {
        Check check = check(name, "failed", "");
        return new Check(
                check.id(), name, check.title(), check.severity(), "failed", "", check.rationale(), List.of(findings));
    }

    private static Check check(String name, String outcome, String detail) {
        return switch (name) {
            case "build-tools" ->
                new Check(
                        "DO-SEC-001",
                        name,
                        "no build tools",
                        "error",
                        outcome,
                        detail,
                        "A compiler or package manager in the image is a tool for whoever breaks in.",
                        List.of());
            case "non-root-user" ->
                new Check(
                        "DO-SEC-002",
                        name,
                        "non-root",
                        "error",
                        outcome,
                        detail,
                        "A process that runs as root in the container is root on the host if it gets out.",
                        List.of());
            case "secrets" ->
                new Check(
                        "DO-SEC-003",
                        name,
                        "no secrets",
                        "error",
                        outcome,
                        detail,
                        "Whoever can pull the image can read what lies in it, in every layer.",
                        List.of());
            case "setuid" ->
                new Check(
                        "DO-SEC-004",
                        name,
                        "no setuid files",
                        "warning",
                        outcome,
                        detail,
                        "A setuid program lends its owner's rights to whoever starts it.",
                        List.of());
            case "image-size" ->
                new Check(
                        "DO-SIZ-001",
                        name,
                        "size",
                        "error",
                        outcome,
                        detail,
                        "Every node that starts the image pulls and unpacks all of it.",
                        List.of());
            case "dead-bytes" ->
                new Check(
                        "DO-SIZ-002",
                        name,
                        "few dead bytes",
                        "warning",
                        outcome,
                        detail,
                        "Bytes that a later layer hides are still sent and stored.",
                        List.of());
            case "healthy" ->
                new Check(
                        "DO-RUN-001",
                        name,
                        "healthy",
                        "error",
                        outcome,
                        detail,
                        "An image that was never started proves nothing.",
                        List.of());
            case "exec-entrypoint" ->
                new Check(
                        "DO-RUN-002",
                        name,
                        "exec-form entry point",
                        "error",
                        outcome,
                        detail,
                        "Only process 1 gets the signal to stop, and a shell does not pass it on.",
                        List.of());
            case "pinned-base" ->
                new Check(
                        "DO-REP-001",
                        name,
                        "base images pinned",
                        "warning",
                        outcome,
                        detail,
                        "A tag means another image tomorrow.",
                        List.of());
            default -> throw new IllegalArgumentException(name);
        };
    }
}
