package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.docker.BuildSecret;
import io.github.dockeroptimizer.dockerfile.DockerfileRenderer;
import io.github.dockeroptimizer.plan.ImagePlan;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the machine that runs Maven gives to the build inside.
 *
 * @param settings Maven's settings as XML, credentials decrypted, or {@code null} where they are not asked for; no file
 *     has them after the build
 * @param certificates the certificate authorities that Maven and npm trust
 * @param libraries the libraries of a plain jar, for {@code buildFrom} {@code artifact}
 */
public record HostFiles(@Nullable String settings, List<Certificate> certificates, List<Path> libraries) {
    /** Nothing. */
    public static final HostFiles NONE = new HostFiles(null, List.of(), List.of());

    /** Copies the lists. */
    public HostFiles {
        certificates = List.copyOf(certificates);
        libraries = List.copyOf(libraries);
    }

    /** Returns what the build may read without keeping it. */
    List<BuildSecret> secrets(ImagePlan plan) {
        return settings != null && plan.features().secretMounts()
                ? List.of(new BuildSecret(DockerfileRenderer.SETTINGS_SECRET, settings))
                : List.of();
    }
}
