package io.github.dockeroptimizer.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, in the form of {@code report.json}. The component names are its keys, and public API: they may be
 * added to, never renamed.
 *
 * @param schemaVersion the version of the form, {@code 1}
 * @param project what was built
 * @param variant how the runtime stage is made
 * @param buildFrom {@code sources} or {@code artifact}
 * @param build how the build went
 * @param image what the image is
 * @param health what the started image showed
 * @param checks how every check ended, in the order of the catalogue
 * @param verdict whether the Maven build may go on
 * @param files where the files of the run lie
 */
public record Report(
        String schemaVersion,
        Project project,
        String variant,
        String buildFrom,
        Build build,
        Image image,
        Health health,
        List<Check> checks,
        Verdict verdict,
        Files files) {
    /** Copies the checks. */
    public Report {
        checks = List.copyOf(checks);
    }

    /** Returns the same with the files in other places. */
    public Report withFiles(Files other) {
        return new Report(schemaVersion, project, variant, buildFrom, build, image, health, checks, verdict, other);
    }

    /**
     * The project.
     *
     * @param framework such as {@code spring-boot} or {@code plain}
     * @param frameworkName the framework for people, with its version: {@code Spring Boot 3.5.7}
     * @param javaRelease the release of Java, 0 for what is not in Java
     * @param dependencyCount the number of libraries at run time, or {@code null} where unknown
     * @param port the port the application listens on, or {@code null}
     * @param healthPath the path of its health endpoint, or {@code null}
     * @param language the language with its version, for people: {@code Python 3.13}; {@code null} where unknown
     */
    public record Project(
            String groupId,
            String artifactId,
            String version,
            String framework,
            String frameworkName,
            int javaRelease,
            @Nullable Integer dependencyCount,
            @Nullable Integer port,
            @Nullable String healthPath,
            @Nullable String language) {
        /** A project in Java, or of nothing known where the release is 0. */
        public Project(
                String groupId,
                String artifactId,
                String version,
                String framework,
                String frameworkName,
                int javaRelease,
                @Nullable Integer dependencyCount,
                @Nullable Integer port,
                @Nullable String healthPath) {
            this(
                    groupId,
                    artifactId,
                    version,
                    framework,
                    frameworkName,
                    javaRelease,
                    dependencyCount,
                    port,
                    healthPath,
                    javaRelease > 0 ? "Java " + javaRelease : null);
        }
    }

    /**
     * The build.
     *
     * @param builder {@code buildkit} or {@code classic}
     * @param engine the engine for people: {@code Docker 28.5.2}
     * @param finishedAt when the run that this is the report of ended, with its offset; {@code null} where nothing was built
     * @param upToDate whether a later run found nothing changed, so that all of this was recorded before it
     * @param warnings what went otherwise than it should and did not keep the image from being built
     */
    public record Build(
            String builder,
            String engine,
            long durationMs,
            long contextBytes,
            List<Step> steps,
            @Nullable String finishedAt,
            boolean upToDate,
            List<String> warnings) {
        /** Copies the lists. */
        public Build {
            steps = List.copyOf(steps);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * What is known before anything is built.
     *
     * @param builder as in {@link Build}
     * @param engine as in {@link Build}
     * @param dockerfile as in {@link Files}
     */
    public record Opening(
            Project project, String variant, String buildFrom, String builder, String engine, String dockerfile) {}

    /** Returns what was known of it before anything was built. */
    public Opening opening() {
        return new Opening(project, variant, buildFrom, build.builder, build.engine, files.dockerfile);
    }

    /** Returns this report as that of a run which found nothing changed. */
    public Report asUpToDate() {
        return new Report(
                schemaVersion,
                project,
                variant,
                buildFrom,
                new Build(
                        build.builder,
                        build.engine,
                        build.durationMs,
                        build.contextBytes,
                        build.steps,
                        build.finishedAt,
                        true,
                        build.warnings),
                image,
                health,
                checks,
                verdict,
                files);
    }

    /** One step of the Dockerfile. */
    public record Step(String name, boolean cached, long durationMs) {}

    /**
     * The image.
     *
     * @param groups the unpacked bytes by what they are for: base, Java, dependencies, application
     */
    public record Image(
            String reference,
            String id,
            String platform,
            String user,
            long unpackedBytes,
            long compressedBytes,
            long deadBytes,
            @Nullable Long maxImageBytes,
            int fileCount,
            List<Group> groups,
            List<Layer> layers) {
        /** Copies the lists. */
        public Image {
            groups = List.copyOf(groups);
            layers = List.copyOf(layers);
        }
    }

    /**
     * A share of the image.
     *
     * @param name {@code base}, {@code Java}, {@code dependencies} or {@code application}
     */
    public record Group(String name, long unpackedBytes) {}

    /** One layer, lowest first. */
    public record Layer(
            String diffId, long unpackedBytes, long compressedBytes, String createdBy, boolean base, int fileCount) {}

    /**
     * The observation of the started image.
     *
     * @param status {@code healthy}, {@code completed}, {@code unhealthy}, {@code timed-out}, {@code exited} or {@code skipped}
     * @param rule which rule it was measured by, and by what it was met; empty where it was not started
     * @param startupMs from the start to healthy or to its end as expected, or {@code null} where it never was
     */
    public record Health(
            String status,
            @Nullable Long startupMs,
            long waitedMs,
            String probe,
            String rule,
            String reason,
            @Nullable String lastOutput,
            List<Event> timeline,
            List<String> containerLog) {
        /** Copies the lists. */
        public Health {
            timeline = List.copyOf(timeline);
            containerLog = List.copyOf(containerLog);
        }
    }

    /** Something seen during the observation. */
    public record Event(long atMs, String source, String text) {}

    /**
     * One check.
     *
     * @param name the anchor of its section on the site
     * @param title what a passed check means, in a few words
     * @param severity {@code info}, {@code warning} or {@code error}
     * @param outcome {@code passed}, {@code failed}, {@code skipped} or {@code errored}
     * @param detail what was looked at, why it was skipped, or why it could not run; may be empty
     */
    public record Check(
            String id,
            String name,
            String title,
            String severity,
            String outcome,
            String detail,
            String rationale,
            List<Finding> findings) {
        /** Copies the findings. */
        public Check {
            findings = List.copyOf(findings);
        }
    }

    /** Something a check saw that should not be so. */
    public record Finding(String message, String remedy, String location) {}

    /**
     * The decision.
     *
     * @param open whether the Maven build may go on
     * @param blocking the ids of the checks that close the gate
     * @param failOn the least severity that closes it
     */
    public record Verdict(boolean open, List<String> blocking, String failOn) {
        /** Copies the ids. */
        public Verdict {
            blocking = List.copyOf(blocking);
        }
    }

    /**
     * Where the files of the run lie, relative to the project.
     *
     * @param dockerfile the generated Dockerfile
     * @param directory the folder of the reports
     */
    public record Files(String dockerfile, String directory) {}
}
