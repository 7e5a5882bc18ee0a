package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.docker.EngineInfo;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.report.CompareAdvice;
import io.github.dockeroptimizer.report.Comparison;
import io.github.dockeroptimizer.report.Report;
import io.github.dockeroptimizer.report.ReportJson;
import io.github.dockeroptimizer.stack.Variant;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts what was found out about the candidates together into the report. */
final class ComparisonAssembly {
    private final Workspace workspace;
    private final ImagePlan plan;
    private final EngineInfo engine;
    private final CompareSettings settings;
    private final Edits edits;

    ComparisonAssembly(Workspace workspace, ImagePlan plan, EngineInfo engine, CompareSettings settings, Edits edits) {
        this.workspace = workspace;
        this.plan = plan;
        this.engine = engine;
        this.settings = settings;
        this.edits = edits;
    }

    /**
     * Returns the comparison.
     *
     * @param directory the folder of the reports, as people see it
     */
    Comparison comparison(List<Candidate> candidates, String directory) {
        List<Comparison.Row> rows =
                candidates.stream().map(ComparisonAssembly::row).toList();
        return new Comparison(
                ReportJson.SCHEMA_VERSION,
                project(candidates),
                new Comparison.Measured(
                        settings.build().builder().isBuildKit(engine) ? "buildkit" : "classic",
                        engine.name() + " " + engine.version(),
                        (plan.platform() == null ? engine.platform() : plan.platform()).toString(),
                        plan.buildFrom().id(),
                        settings.build().health().skip() ? 0 : settings.starts(),
                        settings.builds(),
                        OffsetDateTime.now(ZoneId.systemDefault())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                        edits.manifestName()),
                rows,
                CompareAdvice.of(rows, variant -> Snippet.of(workspace.plugin(), variant, plan.buildFrom())),
                directory);
    }

    private Report.Project project(List<Candidate> candidates) {
        ReportAssembly assembly = new ReportAssembly(workspace, plan, engine);
        return candidates.stream()
                .filter(candidate -> candidate.own() && candidate.inTheRace())
                // The one stage of `single` has Maven's repository, and no libraries of the application's own.
                .filter(candidate -> !candidate.name().equals(Variant.SINGLE.id()))
                .findFirst()
                .map(candidate -> assembly.project(candidate.snapshot()))
                .orElseGet(() -> assembly.project(null));
    }

    private static Comparison.Row row(Candidate candidate) {
        OptimizerException failure = candidate.failure();
        Judgement judgement = candidate.judgement;
        Report.Image image = failure == null && judgement != null
                ? ReportAssembly.image(candidate.reference().toString(), candidate.snapshot(), judgement)
                : null;
        List<Long> starts = candidate.starts().stream()
                .map(CompareStarts::time)
                .filter(Objects::nonNull)
                .map(Duration::toMillis)
                .toList();
        List<Report.Check> checks = judgement == null ? List.of() : judgement.checks();
        return new Comparison.Row(
                candidate.name(),
                failure == null ? Comparison.BUILT : Comparison.FAILED,
                failure == null ? null : failure.getMessage(),
                image == null ? null : Long.valueOf(image.unpackedBytes()),
                image == null ? null : Long.valueOf(image.compressedBytes()),
                image == null ? null : Long.valueOf(image.deadBytes()),
                median(starts),
                millis(candidate.coldBuild),
                millis(candidate.rebuild),
                candidate.repushBytes,
                findings(checks, "error"),
                findings(checks, "warning"),
                findings(checks, "info"),
                candidate.own() ? "variant" : "dockerfile",
                candidate.dockerfile(),
                candidate.reference().toString(),
                image == null ? null : Integer.valueOf(image.fileCount()),
                image == null ? List.of() : image.groups(),
                health(candidate),
                starts,
                median(candidate.memory()),
                millis(candidate.pomRebuild),
                checks,
                notes(candidate));
    }

    private static String health(Candidate candidate) {
        return candidate.starts().isEmpty()
                ? HealthObservation.Status.SKIPPED.id()
                : candidate.starts().get(0).status().id();
    }

    private static List<String> notes(Candidate candidate) {
        HealthObservation.Status ok = HealthObservation.Status.SKIPPED;
        return java.util.stream.Stream.concat(
                        candidate.starts().stream()
                                .filter(start -> !start.status().proven() && start.status() != ok)
                                .map(HealthObservation::reason)
                                .limit(1),
                        candidate.notes().stream())
                .toList();
    }

    /** A check that could not run counts as one finding: nothing is known, and that is no good news. */
    private static int findings(List<Report.Check> checks, String severity) {
        return checks.stream()
                .filter(check -> check.severity().equals(severity))
                .mapToInt(check ->
                        check.outcome().equals("errored") ? 1 : check.findings().size())
                .sum();
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : Long.valueOf(duration.toMillis());
    }

    private static @Nullable Long median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return null;
        }
        return sorted.size() % 2 == 1 ? sorted.get(half) : Long.valueOf((sorted.get(half - 1) + sorted.get(half)) / 2);
    }
}
