package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.oci.MirrorTable;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.stack.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user decided about the image; everything left out is decided by the planner.
 *
 * @param image the name of the image with or without a tag, or {@code null} for {@code artifactId:version}
 * @param tags more tags for the same name
 * @param buildImage the image of the build stage, or {@code null} for the default of the Java release
 * @param runtimeImage the image of the runtime stage, or {@code null} for the default of variant and Java release
 * @param jvmArguments arguments for {@code java}, or {@code null} for the defaults
 * @param ports more ports to expose
 * @param user the numeric user, with or without a group
 * @param labels labels on top of those from the POM; the same name replaces
 * @param environment variables of the image
 * @param build what concerns the build inside
 * @param jdk what concerns a Java runtime that is linked from modules, and its archive
 * @param packages where packages of other stacks than Java come from
 * @param platform what to build for, or {@code null} for the engine's own
 * @param healthPath the path of the health endpoint, or {@code null} for what the analysis found
 * @param healthPort the port of the health endpoint, or {@code null} for what the analysis found
 * @param healthCommand what is started instead of the application to prove that the image works; empty for the
 *     application itself
 */
public record PlanSettings(
        @Nullable String image,
        List<String> tags,
        Variant variant,
        @Nullable String buildImage,
        @Nullable String runtimeImage,
        MirrorTable mirrors,
        @Nullable List<String> jvmArguments,
        List<Integer> ports,
        String user,
        List<EnvironmentVariable> labels,
        List<EnvironmentVariable> environment,
        BuildChoices build,
        JdkChoices jdk,
        PackageMirrors packages,
        @Nullable Platform platform,
        @Nullable String healthPath,
        @Nullable Integer healthPort,
        List<String> healthCommand) {
    /** The user of images made by default: {@code nonroot} in distroless images. */
    public static final String DEFAULT_USER = "65532:65532";

    /**
     * Returns the settings of another variant, under a name of its own and without more tags. An image that was declared for
     * the runtime stage of one variant is none for that of another.
     */
    public PlanSettings compared(Variant other, String name) {
        return new PlanSettings(
                name,
                List.of(),
                other,
                buildImage,
                other == variant ? runtimeImage : null,
                mirrors,
                jvmArguments,
                ports,
                user,
                labels,
                environment,
                build,
                jdk,
                packages,
                platform,
                healthPath,
                healthPort,
                healthCommand);
    }

    /** Copies the lists. */
    public PlanSettings {
        tags = List.copyOf(tags);
        jvmArguments = jvmArguments == null ? null : List.copyOf(jvmArguments);
        ports = List.copyOf(ports);
        labels = List.copyOf(labels);
        environment = List.copyOf(environment);
        healthCommand = List.copyOf(healthCommand);
    }
}
