package io.github.dockeroptimizer.config;

import io.github.dockeroptimizer.oci.MirrorTable;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.plan.EnvironmentVariable;
import io.github.dockeroptimizer.plan.PackageMirrors;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.stack.Variant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that decide about the image, as Maven read them. Each is {@code null} or empty where it was not set.
 *
 * @param port the port the application serves
 */
public record ImageParameters(
        @Nullable String image,
        @Nullable List<String> tags,
        String variant,
        @Nullable String buildImage,
        @Nullable String runtimeImage,
        @Nullable String mirrors,
        @Nullable String jvmArguments,
        @Nullable List<Integer> ports,
        @Nullable String user,
        @Nullable Map<String, String> labels,
        @Nullable Map<String, String> environment,
        BuildParameters build,
        JdkParameters jdk,
        @Nullable String packageMirrors,
        @Nullable String platform,
        HealthConfiguration health) {

    /**
     * Returns the settings of the planner.
     *
     * @param base the folder that files are relative to
     */
    public PlanSettings toSettings(UserProperties properties, Path base) {
        return new PlanSettings(
                blankToNull(image),
                tags == null ? List.of() : tags,
                Variant.parse(variant),
                blankToNull(buildImage),
                blankToNull(runtimeImage),
                mirrors == null ? MirrorTable.NONE : MirrorTable.parse(mirrors),
                jvmArguments == null ? null : Arguments.split(jvmArguments),
                ports == null ? List.of() : ports,
                user == null || user.isBlank() ? PlanSettings.DEFAULT_USER : user.strip(),
                variables(labels),
                variables(environment),
                build.toChoices(base),
                jdk.toChoices(),
                packageMirrors == null ? PackageMirrors.NONE : PackageMirrors.parse(packageMirrors),
                platform == null || platform.isBlank() ? null : Platform.parse(platform),
                health.path(properties),
                health.port(properties),
                health.command(properties));
    }

    private static List<EnvironmentVariable> variables(@Nullable Map<String, String> map) {
        return map == null
                ? List.of()
                : map.entrySet().stream()
                        .map(entry -> new EnvironmentVariable(
                                entry.getKey(), entry.getValue() == null ? "" : entry.getValue()))
                        .toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
