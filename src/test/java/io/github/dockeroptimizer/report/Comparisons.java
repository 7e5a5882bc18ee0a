package io.github.dockeroptimizer.report;

import io.github.dockeroptimizer.report.Comparison.Measured;
import io.github.dockeroptimizer.report.Comparison.Row;
import io.github.dockeroptimizer.report.Report.Check;
import io.github.dockeroptimizer.report.Report.Finding;
import io.github.dockeroptimizer.report.Report.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Comparisons of an orders service as its team would get them. */
final class Comparisons {
    private Comparisons() {}

    /** Returns the comparison of every variant with two Dockerfiles of the team, one of which cannot be built. */
    static Comparison everything() {
        List<Row> rows = List.of(
                built("single", sizes(158, 192, 310, 69), 6_140, 212, times(71_300, 24_100, 69_800), 69_400_000)
                        .findings(41, 3, 1)
                        .row(),
                built("slim", sizes(104, 192, 69, 1), 5_210, 209, times(66_900, 9_200, 31_400), 212_000)
                        .findings(0, 0, 3)
                        .row(),
                built("distroless", sizes(32, 192, 69, 1), 5_180, 207, times(65_200, 9_100, 31_100), 212_000)
                        .row(),
                built("jlink", sizes(26, 54, 69, 1), 5_020, 196, times(74_600, 9_300, 40_700), 212_000)
                        .row(),
                built("aot", sizes(26, 54, 69, 103), 2_430, 188, times(88_100, 21_400, 55_200), 25_700_000)
                        .row(),
                built("Dockerfile", sizes(79, 301, 70, 69), 6_020, 214, times(94_800, 88_300, 89_100), 62_300_000)
                        .dockerfile("unhealthy")
                        .findings(3, 1, 0)
                        .note(
                                "It answers from outside, but the image declares no health check that the engine could run.")
                        .row(),
                failed(
                        "docker/Dockerfile.old",
                        "Cannot pull openjdk:17-jre-slim: manifest unknown. Correct the name: there never was such a tag."));
        return comparison(rows, 3, true);
    }

    /** Returns a comparison in which nothing was started and no build was timed. */
    static Comparison sizesOnly() {
        List<Row> rows = List.of(
                built("slim", sizes(104, 192, 69, 1), null, null, times(null, null, null), null)
                        .skipped()
                        .row(),
                built("distroless", sizes(32, 192, 69, 1), null, null, times(null, null, null), null)
                        .skipped()
                        .row());
        return comparison(rows, 0, false);
    }

    /** Returns a comparison of images that have no Java. */
    static Comparison withoutJava() {
        Row row = built("slim", sizes(104, 0, 9, 1), null, null, times(null, null, null), null)
                .skipped()
                .row();
        return comparison(List.of(row), 0, false);
    }

    /** Returns a comparison of which nothing came. */
    static Comparison nothing() {
        return comparison(
                List.of(
                        failed("slim", "Step `RUN mvn -DskipTests package` failed with exit code 1. Correct it."),
                        failed(
                                "distroless",
                                "Step `RUN mvn -DskipTests package` failed with exit code 1. Correct it.")),
                3,
                true);
    }

    /** Returns a comparison each of whose texts is the given one. */
    static Comparison hostile(String text) {
        Check check = new Check(text, text, text, text, "failed", text, text, List.of(new Finding(text, text, text)));
        Row row = new Row(
                text,
                "built",
                null,
                1L,
                1L,
                1L,
                1L,
                1L,
                1L,
                1L,
                1,
                1,
                1,
                text,
                text,
                text,
                1,
                List.of(new Group(text, 1)),
                text,
                List.of(1L),
                1L,
                1L,
                List.of(check),
                List.of(text));
        Row failed = new Row(
                text, text, text, null, null, null, null, null, null, null, 0, 0, 0, text, text, text, null, List.of(),
                text, List.of(), null, null, List.of(), List.of());
        return new Comparison(
                text,
                new Report.Project(text, text, text, text, text, 21, 1, 1, text),
                new Measured(text, text, text, text, 1, true, text, text),
                List.of(row, row, failed),
                new Comparison.Recommendation(text, text, text),
                text);
    }

    static Comparison comparison(List<Row> rows, int starts, boolean builds) {
        return new Comparison(
                "1",
                new Report.Project(
                        "com.acme",
                        "orders",
                        "1.4.0",
                        "spring-boot",
                        "Spring Boot 3.5.7",
                        21,
                        112,
                        8080,
                        "/actuator/health"),
                new Measured(
                        "buildkit",
                        "Docker 28.5.2",
                        "linux/amd64",
                        "sources",
                        starts,
                        builds,
                        "2026-11-24T17:42:10+01:00",
                        "POM"),
                rows,
                CompareAdvice.of(
                        rows,
                        variant -> "<plugin>\n  <configuration>\n    <variant>" + variant
                                + "</variant>\n  </configuration>\n</plugin>\n"),
                "target/docker-optimizer");
    }

    private static long[] sizes(long base, long java, long dependencies, long application) {
        return new long[] {base, java, dependencies, application};
    }

    private static @Nullable Long[] times(@Nullable Integer cold, @Nullable Integer source, @Nullable Integer pom) {
        return new @Nullable Long[] {number(cold), number(source), number(pom)};
    }

    private static @Nullable Long number(@Nullable Integer value) {
        return value == null ? null : Long.valueOf(value);
    }

    static Row failed(String name, String reason) {
        return new Row(
                name,
                "failed",
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                name.contains("ockerfile") ? "dockerfile" : "variant",
                name,
                "orders-compare:x",
                null,
                List.of(),
                "skipped",
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    static Building built(
            String name,
            long[] megabytes,
            @Nullable Integer startup,
            @Nullable Integer memory,
            @Nullable Long[] times,
            @Nullable Integer repush) {
        return new Building(name, megabytes, startup, memory, times, repush);
    }

    /** A row in the making. */
    static final class Building {
        private final String name;
        private final long[] megabytes;
        private final @Nullable Integer startup;
        private final @Nullable Integer memory;
        private final @Nullable Long[] times;
        private final @Nullable Integer repush;
        private final List<String> notes = new ArrayList<>();
        private int errors;
        private int warnings;
        private int infos;
        private String kind = "variant";
        private String health = "healthy";

        private Building(
                String name,
                long[] megabytes,
                @Nullable Integer startup,
                @Nullable Integer memory,
                @Nullable Long[] times,
                @Nullable Integer repush) {
            this.name = name;
            this.megabytes = megabytes;
            this.startup = startup;
            this.memory = memory;
            this.times = times;
            this.repush = repush;
        }

        Building findings(int newErrors, int newWarnings, int newInfos) {
            errors = newErrors;
            warnings = newWarnings;
            infos = newInfos;
            return this;
        }

        Building dockerfile(String status) {
            kind = "dockerfile";
            health = status;
            return this;
        }

        Building skipped() {
            health = "skipped";
            return this;
        }

        Building note(String note) {
            notes.add(note);
            return this;
        }

        Row row() {
            long bytes = 0;
            for (long part : megabytes) {
                bytes += part * 1_000_000;
            }
            List<Long> starts =
                    startup == null ? List.of() : List.of(startup - 180L, Long.valueOf(startup), startup + 390L);
            return new Row(
                    name,
                    "built",
                    null,
                    bytes,
                    bytes * 41 / 100,
                    bytes / 2_000,
                    number(startup),
                    times[0],
                    times[1],
                    number(repush),
                    errors,
                    warnings,
                    infos,
                    kind,
                    kind.equals("variant") ? "target/docker-optimizer/compare/" + name + ".Dockerfile" : name,
                    "orders-compare:" + name.toLowerCase(java.util.Locale.ROOT),
                    2_000 + (int) (bytes / 1_000_000),
                    List.of(
                            new Group("base", megabytes[0] * 1_000_000),
                            new Group("Java", megabytes[1] * 1_000_000),
                            new Group("dependencies", megabytes[2] * 1_000_000),
                            new Group("application", megabytes[3] * 1_000_000)),
                    health,
                    starts,
                    memory == null ? null : memory * 1_000_000L,
                    times[2],
                    List.of(
                            check("DO-SEC-001", "build-tools", "error", errors > 3 ? errors - 1 : 0),
                            check("DO-SEC-002", "runs-as-root", "error", errors > 0 ? 1 : 0),
                            check("DO-CFG-001", "healthcheck", "error", errors == 3 ? 2 : 0),
                            check("DO-SIZ-003", "dead-bytes", "warning", warnings),
                            check("DO-SEC-003", "package-managers", "info", infos)),
                    notes);
        }

        private static Check check(String id, String name, String severity, int findings) {
            return new Check(
                    id,
                    name,
                    name,
                    severity,
                    findings == 0 ? "passed" : "failed",
                    "",
                    "",
                    IntStream.range(0, findings)
                            .mapToObj(i -> new Finding("Found " + i + ".", "Remove it.", ""))
                            .toList());
        }
    }
}
