package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildRequest;
import io.github.dockeroptimizer.docker.ContextDigest;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.LocalImage;
import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.plan.BaseImage;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.report.Report;
import io.github.dockeroptimizer.report.ReportWriter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the outcome of the last run still stands: nothing that decides has changed, and the engine still holds what
 * that run made. Only asks, never builds.
 */
final class Standing {
    /** The folder of the reports for a next run that changes nothing. */
    static final String PREPARED = "up-to-date";

    private final DockerEngine engine;
    private final Workspace workspace;
    private final ImagePlan plan;
    private final BuildRequest request;
    private final BuildSettings settings;
    private final HostFiles host;

    Standing(
            DockerEngine engine,
            Workspace workspace,
            ImagePlan plan,
            BuildRequest request,
            BuildSettings settings,
            HostFiles host) {
        this.engine = engine;
        this.workspace = workspace;
        this.plan = plan;
        this.request = request;
        this.settings = settings;
        this.host = host;
    }

    /** Returns the report of the last run where it stands for this one, too, else {@code null}; its files then lie there. */
    @Nullable
    Report report() {
        RecordedRun last = RecordedRun.read(workspace.files().folder());
        if (last == null || !isHeld(last) || !last.fingerprint().equals(fingerprint())) {
            return null;
        }
        return prepared().copyTo(workspace.files().folder()) ? last.report() : null;
    }

    /** Reports are made ready by the run that has the means at hand: making them takes longer than finding them right. */
    private ReportWriter prepared() {
        return new ReportWriter(workspace.files().folder().resolve(PREPARED));
    }

    private boolean isHeld(RecordedRun last) {
        return Stream.concat(Stream.of(last.imageId()), last.names().stream())
                .allMatch(name -> last.imageId().equals(id(name)));
    }

    private @Nullable String id(String reference) {
        LocalImage image = engine.findImage(reference);
        return image == null ? null : image.id();
    }

    /** Returns everything that decides what a run does and how it judges, as it is now. */
    String fingerprint() {
        Fingerprint fingerprint = new Fingerprint()
                .add(workspace.plugin())
                .add(workspace.project())
                .add(plan)
                .add(settings.checks())
                .add(settings.gate())
                .add(settings.health())
                .add(engine.info())
                .add(plan.baseImages().stream().map(this::held).toList())
                .add(host);
        if (plan.build() instanceof JavaBuild java) {
            addOutside(fingerprint, java);
        }
        addOwnCode(fingerprint);
        ContextDigest.add(request, fingerprint.digest());
        return fingerprint.finish();
    }

    /** What of an application that Maven builds lies outside the context. */
    private void addOutside(Fingerprint fingerprint, JavaBuild build) {
        String maven = build.mavenFolder();
        if (plan.buildFrom() == BuildFrom.ARTIFACT) {
            addArtifact(fingerprint, build);
        } else if (maven != null) {
            fingerprint.addFile(workspace.contextRoot().resolve(maven).normalize());
        }
    }

    /**
     * A snapshot of this plugin keeps its version while its checks and templates change. Size and time tell as much as the
     * content, for a digest of which a JVM that has just started needs a tenth of a second.
     */
    private static void addOwnCode(Fingerprint fingerprint) {
        try {
            Path jar = Path.of(Standing.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(jar)) {
                fingerprint.add(Files.size(jar)).add(Files.getLastModifiedTime(jar));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("a class that was loaded from a place that cannot be read", e);
        }
    }

    private String held(BaseImage base) {
        String id = id(base.reference().toString());
        return id == null ? "none" : id;
    }

    /** What is taken apart outside the context, and the sources: an artifact older than they are must not pass. */
    private void addArtifact(Fingerprint fingerprint, JavaBuild build) {
        Path context = workspace.contextRoot();
        JavaBuild.Split split = build.split();
        fingerprint.addFile(context.resolve(split.artifact()));
        build.sources().forEach(source -> fingerprint.addFile(context.resolve(source)));
        host.libraries().forEach(fingerprint::addFile);
        split.files().forEach(file -> fingerprint.addFile(context.resolve(file)));
        if (split.classes() != null) {
            fingerprint.addFile(context.resolve(split.classes()));
        }
    }

    /**
     * Keeps what a run found for the next one. What changed while it ran is in no fingerprint, so nothing is kept then.
     *
     * @param before the fingerprint just before the build
     */
    void record(String before, String imageId, Report report) {
        String held = id(imageId);
        if (held != null && before.equals(fingerprint())) {
            List<String> names = report.verdict().open()
                    ? Stream.concat(Stream.of(plan.image()), plan.tags().stream())
                            .map(ImageReference::toString)
                            .toList()
                    : List.of();
            prepared().write(report.asUpToDate());
            workspace.files().write(RecordedRun.FILE, new RecordedRun(before, held, names, report.asUpToDate()));
        }
    }
}
