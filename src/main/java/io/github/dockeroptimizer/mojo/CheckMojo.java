package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.config.GateParameters;
import io.github.dockeroptimizer.docker.DockerEngine;
import io.github.dockeroptimizer.docker.DockerEngines;
import io.github.dockeroptimizer.pipeline.CheckPipeline;
import io.github.dockeroptimizer.report.Report;
import io.github.dockeroptimizer.report.ReportWriter;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Runs the checks and the gate alone: on what the last build left (with today's limits), on any image the engine holds, or
 * on an image archive, which needs no engine. Nothing is built, and no application is started.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractOptimizerMojo {
    /** The largest unpacked size the image may have: the sum of the files in all layers. {@code 300MB}, {@code 1.2GB}. */
    @Parameter(property = "docker-optimizer.maxImageSize", defaultValue = "500MB")
    private String maxImageSize = "500MB";

    /** The largest size as a registry transfers it, or nothing for any. */
    @Parameter(property = "docker-optimizer.maxCompressedSize")
    private @Nullable String maxCompressedSize;

    /** The least severity that fails the Maven build: {@code error}, {@code warning}, {@code info} or {@code never}. */
    @Parameter(property = "docker-optimizer.failOn", defaultValue = "error")
    private String failOn = "error";

    /** The names or ids of checks to leave out, such as {@code package-managers}. */
    @Parameter(property = "docker-optimizer.skipChecks")
    private @Nullable List<String> skipChecks;

    /** An image that the engine holds, to check instead of the last build's. */
    @Parameter(property = "docker-optimizer.reference")
    private @Nullable String reference;

    /** An archive as {@code docker save} writes it, to check instead of the last build's image. */
    @Parameter(property = "docker-optimizer.archive")
    private @Nullable File archive;

    /** The engine to use, such as {@code tcp://build-host:2376}. Default: as the Docker CLI finds it. */
    @Parameter(property = "docker-optimizer.dockerHost")
    private @Nullable String dockerHost;

    @Override
    @Nullable
    String reasonToSkip() {
        // A named image can be checked from any project, also from one that makes none. And what was built before was
        // an application, whatever made it one.
        boolean named = reference != null || archive != null;
        return named || new File(outputDirectory(), ReportWriter.JSON).exists() ? turnedOff() : super.reasonToSkip();
    }

    @Override
    void perform() throws MojoFailureException {
        GateParameters parameters = new GateParameters(maxImageSize, maxCompressedSize, skipChecks, failOn);
        CheckPipeline pipeline = new CheckPipeline(
                outputDirectory().toPath().toAbsolutePath().normalize(), parameters.toChecks(), parameters.toPolicy());
        Report report = report(pipeline);
        Summaries.print(report, getLog());
        Summaries.failWhenClosed(report);
    }

    private Report report(CheckPipeline pipeline) {
        if (archive != null) {
            return pipeline.archive(archive.toPath(), Readers.archiveReader());
        }
        if (reference != null) {
            try (DockerEngine engine = DockerEngines.connect(dockerHost, System.getenv())) {
                return pipeline.image(reference, engine, Readers.archiveReader());
            }
        }
        return seen(pipeline.lastBuild());
    }

    /** In a reactor its paths are those of a module, and whoever reads is above it. */
    private Report seen(Report report) {
        Path here = Path.of("").toAbsolutePath().normalize();
        Path folder = outputDirectory().toPath().toAbsolutePath().normalize();
        return folder.startsWith(here)
                ? report.withFiles(new Report.Files(
                        report.files().dockerfile(),
                        here.relativize(folder).toString().replace('\\', '/')))
                : report;
    }
}
