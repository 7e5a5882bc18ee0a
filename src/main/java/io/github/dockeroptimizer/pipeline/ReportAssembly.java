package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildResult;
import io.github.dockeroptimizer.docker.EngineInfo;
import io.github.dockeroptimizer.health.HealthObservation;
import io.github.dockeroptimizer.image.FileEntry;
import io.github.dockeroptimizer.image.ImageSnapshot;
import io.github.dockeroptimizer.image.SizeGroups;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.JavaApplication;
import io.github.dockeroptimizer.project.NodeApplication;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.project.PythonApplication;
import io.github.dockeroptimizer.project.RustApplication;
import io.github.dockeroptimizer.report.Report;
import io.github.dockeroptimizer.report.ReportJson;
import io.github.dockeroptimizer.stack.Stack;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Puts the records of the stages together into the report. */
final class ReportAssembly {
    private final Workspace workspace;
    private final ImagePlan plan;
    private final EngineInfo engine;

    ReportAssembly(Workspace workspace, ImagePlan plan, EngineInfo engine) {
        this.workspace = workspace;
        this.plan = plan;
        this.engine = engine;
    }

    /** Returns what is known before anything is built. */
    Report.Opening opening() {
        return new Report.Opening(
                project(null),
                plan.variant().id(),
                plan.buildFrom().id(),
                plan.features().cacheMounts() ? "buildkit" : "classic",
                engine.name() + " " + engine.version(),
                workspace.shown("Dockerfile"));
    }

    Report report(BuiltImage built, ImageSnapshot snapshot, HealthObservation health, Judgement judgement) {
        BuildResult build = built.result();
        return new Report(
                ReportJson.SCHEMA_VERSION,
                project(snapshot),
                plan.variant().id(),
                plan.buildFrom().id(),
                new Report.Build(
                        build.builder(),
                        engine.name() + " " + engine.version(),
                        build.duration().toMillis(),
                        build.contextBytes(),
                        build.steps().stream()
                                .map(step -> new Report.Step(
                                        step.name(),
                                        step.cached(),
                                        step.duration().toMillis()))
                                .toList(),
                        OffsetDateTime.now(ZoneId.systemDefault())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                        false,
                        built.warnings()),
                image(plan.image().toString(), snapshot, judgement),
                health(health),
                judgement.checks(),
                judgement.verdict(),
                new Report.Files(workspace.inContext("Dockerfile"), workspace.inContext("")));
    }

    private @Nullable Integer libraries(ImageSnapshot snapshot) {
        if (workspace.project().application() instanceof PythonApplication) {
            return PythonLibraries.count(snapshot);
        }
        if (workspace.project().application() instanceof RustApplication rust) {
            // They are within the program: the lock file alone says which.
            return rust.sources().locked() ? workspace.project().dependencyCount() : null;
        }
        if (workspace.project().application() instanceof NodeApplication node) {
            return node.site() == null ? Integer.valueOf(NodeLibraries.count(snapshot)) : null;
        }
        if (!(workspace.project().application() instanceof JavaApplication java)
                || java.artifact().kind() == Artifact.Kind.FAT_JAR) {
            // What was merged into one file cannot be counted any more.
            return null;
        }
        return Math.toIntExact(snapshot.files().stream()
                .filter(file -> file.path().startsWith("/app/") && file.path().contains("/lib/"))
                .filter(file -> file.path().endsWith(".jar"))
                .count());
    }

    /** Returns what the project is; its libraries are counted in an image of it, where there is one. */
    Report.Project project(@Nullable ImageSnapshot snapshot) {
        ProjectModel project = workspace.project();
        ProjectModel.Web web = project.web();
        return new Report.Project(
                project.groupId(),
                project.artifactId(),
                project.version(),
                project.application().frameworkId(),
                project.application().frameworkName(),
                project.application() instanceof JavaApplication java ? java.javaRelease() : 0,
                snapshot == null ? null : libraries(snapshot),
                web == null ? null : web.port(),
                plan.runtime().health().inImage() instanceof HealthProbe.Http http ? http.path() : null,
                project.application().language());
    }

    static Report.Image image(String reference, ImageSnapshot snapshot, Judgement judgement) {
        return new Report.Image(
                reference,
                snapshot.imageId(),
                snapshot.platform().toString(),
                snapshot.config().user(),
                snapshot.unpackedSize().bytes(),
                snapshot.compressedSize().bytes(),
                snapshot.deadSize().bytes(),
                judgement.maxImageBytes(),
                (int) snapshot.files().stream()
                        .filter(file -> file.type() != FileEntry.Type.DIRECTORY)
                        .count(),
                SizeGroups.of(snapshot).toList().stream()
                        .filter(group -> isPart(group.name(), group.size().bytes()))
                        .map(group ->
                                new Report.Group(group.name(), group.size().bytes()))
                        .toList(),
                snapshot.layers().stream()
                        .map(layer -> new Report.Layer(
                                layer.diffId(),
                                layer.unpackedBytes(),
                                layer.compressedBytes(),
                                layer.createdBy(),
                                layer.base(),
                                layer.fileCount()))
                        .toList());
    }

    static Report.Health health(HealthObservation health) {
        return new Report.Health(
                health.status().id(),
                health.startup() == null ? null : health.startup().toMillis(),
                health.waited().toMillis(),
                health.probe(),
                health.rule(),
                health.reason(),
                health.lastOutput(),
                health.timeline().stream()
                        .map(event -> new Report.Event(event.at().toMillis(), event.source(), event.text()))
                        .toList(),
                health.containerLog());
    }

    /** Of an image without any Java nobody expects to read how much of it there is. */
    private static boolean isPart(String group, long bytes) {
        return bytes > 0 || !group.equals(Stack.JAVA.knowledge().displayName());
    }
}
