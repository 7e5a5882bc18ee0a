package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.pipeline.Certificate;
import io.github.dockeroptimizer.plan.BuildChoices;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.Toolchain;
import io.github.dockeroptimizer.plan.Warmup;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that concern the build inside, as Maven read them.
 *
 * @param caCertificates files, or {@code host}; empty or {@code null} for none
 */
public record BuildParameters(
        String buildFrom,
        @Nullable String mavenArguments,
        String warmup,
        boolean runTests,
        boolean useHostSettings,
        @Nullable List<String> caCertificates,
        boolean caCertificatesInRuntime,
        @Nullable Integer javaVersion,
        @Nullable String nodeImage) {

    /** Returns what {@code caCertificates} means. */
    public List<Certificate> certificates(Path base) {
        return Certificates.find(caCertificates == null ? List.of() : caCertificates, base);
    }

    /** Returns the choices of the planner. */
    public BuildChoices toChoices(Path base) {
        return new BuildChoices(
                BuildFrom.parse(buildFrom),
                Arguments.split(mavenArguments),
                Warmup.parse(warmup),
                runTests,
                useHostSettings,
                certificates(base).stream().map(Certificate::file).toList(),
                caCertificatesInRuntime,
                new Toolchain(javaVersion, nodeImage == null || nodeImage.isBlank() ? null : nodeImage.strip()));
    }
}
