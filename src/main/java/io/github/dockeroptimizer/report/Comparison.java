package io.github.dockeroptimizer.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison measured, in the form of {@code compare.json}. The component names are its keys, and public API: they
 * may be added to, never renamed.
 *
 * @param schemaVersion the version of the form, {@code 1}
 * @param project what was built
 * @param measured how it was measured
 * @param variants one for each image, in the order in which they were asked for
 * @param recommendation which one to take, and why
 * @param directory the folder of the reports, relative to the project
 */
public record Comparison(
        String schemaVersion,
        Report.Project project,
        Measured measured,
        List<Row> variants,
        Recommendation recommendation,
        String directory) {
    /** The status of an image that was built and measured. */
    public static final String BUILT = "built";

    /** The status of an image that was not. */
    public static final String FAILED = "failed";

    /** Copies the rows. */
    public Comparison {
        variants = List.copyOf(variants);
    }

    /** Returns the same with the reports in another place. */
    public Comparison withDirectory(String other) {
        return new Comparison(schemaVersion, project, measured, variants, recommendation, other);
    }

    /** Returns the row that the others are compared with: {@code single}, else the first that was built, or {@code null}. */
    public @Nullable Row baseline() {
        List<Row> built = variants.stream().filter(Row::built).toList();
        return built.stream()
                .filter(row -> row.variant().equals("single"))
                .findFirst()
                .orElse(built.isEmpty() ? null : built.get(0));
    }

    /**
     * How it was measured.
     *
     * @param builder {@code buildkit} or {@code classic}
     * @param engine the engine for people: {@code Docker 28.5.2}
     * @param platform what the images are made for
     * @param buildFrom {@code sources} or {@code artifact}
     * @param starts how often each image was started
     * @param builds whether build times were measured
     * @param finishedAt when the comparison ended, with its offset
     * @param manifest what the second change was made in: {@code POM}, {@code package.json}
     */
    public record Measured(
            String builder,
            String engine,
            String platform,
            String buildFrom,
            int starts,
            boolean builds,
            String finishedAt,
            String manifest) {}

    /**
     * One image. What was not measured is {@code null}.
     *
     * @param variant the name of the variant, or the path of the Dockerfile
     * @param status {@code built} or {@code failed}
     * @param reason why it failed, or {@code null}
     * @param unpackedBytes the sum of the files in all layers
     * @param compressedBytes the sum of the layers as a registry transfers them
     * @param deadBytes bytes in layers that the merged file system no longer shows
     * @param startupMs the median of the times from the start to the first good answer, or to the end of a job
     * @param coldBuildMs how long a build took in which every step ran
     * @param rebuildMs how long the build took after a change of a source file
     * @param repushBytes the compressed bytes of the layers that are new after that change
     * @param errors findings of that severity
     * @param warnings findings of that severity
     * @param infos findings of that severity
     * @param kind {@code variant} or {@code dockerfile}
     * @param dockerfile where its Dockerfile lies, relative to the project
     * @param reference the name of the image; it may be gone
     * @param fileCount the number of files
     * @param groups the unpacked bytes by what they are for: base, Java, dependencies, application
     * @param health how the first start ended: {@code healthy}, {@code completed}, {@code unhealthy}, {@code timed-out},
     *     {@code exited} or {@code skipped}
     * @param startsMs the times of all starts, in their order
     * @param memoryBytes the median of the memory in use when health was known
     * @param pomRebuildMs how long the build took after a change of the manifest
     * @param checks how every check ended
     * @param notes what has to be known to read the figures, each a sentence
     */
    public record Row(
            String variant,
            String status,
            @Nullable String reason,
            @Nullable Long unpackedBytes,
            @Nullable Long compressedBytes,
            @Nullable Long deadBytes,
            @Nullable Long startupMs,
            @Nullable Long coldBuildMs,
            @Nullable Long rebuildMs,
            @Nullable Long repushBytes,
            int errors,
            int warnings,
            int infos,
            String kind,
            @Nullable String dockerfile,
            String reference,
            @Nullable Integer fileCount,
            List<Report.Group> groups,
            String health,
            List<Long> startsMs,
            @Nullable Long memoryBytes,
            @Nullable Long pomRebuildMs,
            List<Report.Check> checks,
            List<String> notes) {
        /** Copies the lists. */
        public Row {
            groups = List.copyOf(groups);
            startsMs = List.copyOf(startsMs);
            checks = List.copyOf(checks);
            notes = List.copyOf(notes);
        }

        /** Returns whether there is an image. */
        public boolean built() {
            return status.equals(BUILT);
        }

        /** Returns whether the image did what was expected of it, or was not asked to. */
        public boolean sound() {
            return built() && List.of("healthy", "completed", "skipped").contains(health);
        }

        /** Returns whether it is a variant of this plugin. */
        public boolean own() {
            return kind.equals("variant");
        }
    }

    /**
     * What follows from the figures.
     *
     * @param variant the variant to take, or {@code null} where none can be recommended
     * @param reason why, as one sentence
     * @param configuration what to paste into the POM, or {@code null} where there is nothing to paste
     */
    public record Recommendation(@Nullable String variant, String reason, @Nullable String configuration) {}
}
