package io.github.dockeroptimizer.check;

import io.github.dockeroptimizer.check.health.HealthyCheck;
import io.github.dockeroptimizer.check.health.StartupArchiveCheck;
import io.github.dockeroptimizer.check.image.ArchitectureCheck;
import io.github.dockeroptimizer.check.image.BuildLeftoversCheck;
import io.github.dockeroptimizer.check.image.BuildToolsCheck;
import io.github.dockeroptimizer.check.image.CompressedSizeCheck;
import io.github.dockeroptimizer.check.image.DeadBytesCheck;
import io.github.dockeroptimizer.check.image.HealthcheckDeclaredCheck;
import io.github.dockeroptimizer.check.image.ImageSizeCheck;
import io.github.dockeroptimizer.check.image.LinkedRuntimeCheck;
import io.github.dockeroptimizer.check.image.NumericUserCheck;
import io.github.dockeroptimizer.check.image.PackageManagersCheck;
import io.github.dockeroptimizer.check.image.RunsAsRootCheck;
import java.util.List;

/** The catalogue of the checks that the plugin brings. */
public final class BuiltInChecks {
    private BuiltInChecks() {}

    /** Returns all built-in checks, in the order in which reports show them. */
    public static List<Check> all(CheckSettings settings) {
        return List.of(
                new BuildToolsCheck(),
                new PackageManagersCheck(),
                new RunsAsRootCheck(),
                new NumericUserCheck(),
                new HealthcheckDeclaredCheck(),
                new HealthyCheck(),
                new ImageSizeCheck(settings.maxImageSize()),
                new CompressedSizeCheck(settings.maxCompressedSize()),
                new ArchitectureCheck(),
                new BuildLeftoversCheck(),
                new DeadBytesCheck(),
                new StartupArchiveCheck(),
                new LinkedRuntimeCheck());
    }
}
