package io.github.dockeroptimizer.testing;

import io.github.dockeroptimizer.oci.MirrorTable;
import io.github.dockeroptimizer.oci.Platform;
import io.github.dockeroptimizer.plan.BuildChoices;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.EnvironmentVariable;
import io.github.dockeroptimizer.plan.JdkChoices;
import io.github.dockeroptimizer.plan.PackageMirrors;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.plan.Toolchain;
import io.github.dockeroptimizer.stack.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds {@link PlanSettings}: those of a user who sets nothing, and what a test adds. */
public final class PlanChoices {
    private @Nullable String image;
    private List<String> tags = List.of();
    private Variant variant = Variant.DISTROLESS;
    private @Nullable String buildImage;
    private @Nullable String runtimeImage;
    private MirrorTable mirrors = MirrorTable.NONE;
    private @Nullable List<String> jvmArguments;
    private List<Integer> ports = List.of();
    private String user = PlanSettings.DEFAULT_USER;
    private List<EnvironmentVariable> labels = List.of();
    private List<EnvironmentVariable> environment = List.of();
    private BuildChoices build = BuildChoices.DEFAULT;
    private JdkChoices jdk = JdkChoices.DEFAULT;
    private PackageMirrors packages = PackageMirrors.NONE;
    private @Nullable Platform platform;
    private @Nullable String healthPath;
    private @Nullable Integer healthPort;
    private List<String> healthCommand = List.of();

    /** Returns the settings of a user who sets nothing. */
    public static PlanSettings defaults() {
        return new PlanChoices().settings();
    }

    public static PlanChoices choose() {
        return new PlanChoices();
    }

    public PlanChoices image(String name) {
        image = name;
        return this;
    }

    public PlanChoices tags(String... names) {
        tags = List.of(names);
        return this;
    }

    public PlanChoices variant(Variant choice) {
        variant = choice;
        return this;
    }

    public PlanChoices baseImages(@Nullable String build, @Nullable String runtime) {
        buildImage = build;
        runtimeImage = runtime;
        return this;
    }

    public PlanChoices mirrors(String table) {
        mirrors = MirrorTable.parse(table);
        return this;
    }

    public PlanChoices jvmArguments(String... arguments) {
        jvmArguments = List.of(arguments);
        return this;
    }

    public PlanChoices ports(Integer... more) {
        ports = List.of(more);
        return this;
    }

    public PlanChoices user(String id) {
        user = id;
        return this;
    }

    public PlanChoices label(String name, String value) {
        labels = List.of(new EnvironmentVariable(name, value));
        return this;
    }

    public PlanChoices environment(EnvironmentVariable... variables) {
        environment = List.of(variables);
        return this;
    }

    public PlanChoices mavenArguments(String... arguments) {
        return build(new BuildChoices(
                build.from(),
                List.of(arguments),
                build.warmup(),
                build.runTests(),
                build.hostSettings(),
                build.certificates(),
                build.certificatesAtRuntime(),
                build.toolchain()));
    }

    public PlanChoices from(BuildFrom from) {
        return build(new BuildChoices(
                from,
                build.mavenArguments(),
                build.warmup(),
                build.runTests(),
                build.hostSettings(),
                build.certificates(),
                build.certificatesAtRuntime(),
                build.toolchain()));
    }

    /** Lets Maven inside have the settings of Maven outside. */
    public PlanChoices hostSettings() {
        return build(new BuildChoices(
                build.from(),
                build.mavenArguments(),
                build.warmup(),
                build.runTests(),
                true,
                build.certificates(),
                build.certificatesAtRuntime(),
                build.toolchain()));
    }

    public PlanChoices trusting(boolean atRuntime, String... certificates) {
        return build(new BuildChoices(
                build.from(),
                build.mavenArguments(),
                build.warmup(),
                build.runTests(),
                build.hostSettings(),
                List.of(certificates),
                atRuntime,
                build.toolchain()));
    }

    public PlanChoices toolchain(@Nullable Integer javaVersion, @Nullable String nodeImage) {
        return build(new BuildChoices(
                build.from(),
                build.mavenArguments(),
                build.warmup(),
                build.runTests(),
                build.hostSettings(),
                build.certificates(),
                build.certificatesAtRuntime(),
                new Toolchain(javaVersion, nodeImage)));
    }

    public PlanChoices build(BuildChoices choices) {
        build = choices;
        return this;
    }

    public PlanChoices jdk(JdkChoices choices) {
        jdk = choices;
        return this;
    }

    public PlanChoices packages(String mirrors) {
        packages = PackageMirrors.parse(mirrors);
        return this;
    }

    public PlanChoices platform(String name) {
        platform = Platform.parse(name);
        return this;
    }

    public PlanChoices health(@Nullable String path, @Nullable Integer port) {
        healthPath = path;
        healthPort = port;
        return this;
    }

    public PlanChoices healthCommand(String... words) {
        healthCommand = List.of(words);
        return this;
    }

    public PlanSettings settings() {
        return new PlanSettings(
                image,
                tags,
                variant,
                buildImage,
                runtimeImage,
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
}
