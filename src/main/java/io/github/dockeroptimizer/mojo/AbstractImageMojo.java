package io.github.dockeroptimizer.mojo;

import io.github.dockeroptimizer.config.Arguments;
import io.github.dockeroptimizer.config.BuildParameters;
import io.github.dockeroptimizer.config.HealthConfiguration;
import io.github.dockeroptimizer.config.ImageParameters;
import io.github.dockeroptimizer.config.JdkParameters;
import io.github.dockeroptimizer.docker.BuilderChoice;
import io.github.dockeroptimizer.pipeline.HostFiles;
import io.github.dockeroptimizer.pipeline.Workspace;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.CommandLine;
import io.github.dockeroptimizer.project.JavaApplication;
import io.github.dockeroptimizer.project.ModuleRole;
import io.github.dockeroptimizer.project.ProjectAnalyzer;
import io.github.dockeroptimizer.project.ProjectModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** The parameters of the goals that decide what an image should be. */
@SuppressWarnings("NullAway.Init")
abstract class AbstractImageMojo extends AbstractOptimizerMojo {
    /** The name of the image, with or without a tag. Default: the artifact's name with its version as tag. */
    @Parameter(property = "docker-optimizer.image")
    private @Nullable String image;

    /** More tags for the same image, such as {@code latest}. */
    @Parameter(property = "docker-optimizer.tags")
    private @Nullable List<String> tags;

    /**
     * How the runtime stage is made: {@code slim} (Java on a system with a shell), {@code distroless} (Java and nothing else),
     * {@code jlink} (of Java only the modules in use), {@code aot} (the same with an archive for a quick start), or
     * {@code single} (Maven, JDK and sources in the image, to compare with).
     */
    @Parameter(property = "docker-optimizer.variant", defaultValue = "distroless")
    private String variant = "distroless";

    /** The image of the build stage: Maven 3.9 or newer and a JDK. Default: by the project's Java release. */
    @Parameter(property = "docker-optimizer.buildImage")
    private @Nullable String buildImage;

    /** The image of the runtime stage. Default: by variant and the project's Java release. */
    @Parameter(property = "docker-optimizer.runtimeImage")
    private @Nullable String runtimeImage;

    /** The Java of both stages, where no image is named. Default: the oldest of 17, 21, 25 that runs the classes. */
    @Parameter(property = "docker-optimizer.javaVersion")
    private @Nullable Integer javaVersion;

    /**
     * The image that Node.js and npm are taken from for the build stage, or {@code none}. Default: {@code node:22-slim},
     * where exec-maven-plugin runs them and {@code buildImage} is not set.
     */
    @Parameter(property = "docker-optimizer.nodeImage")
    private @Nullable String nodeImage;

    /** What stands in for which registry: {@code docker.io=registry.acme.com/hub,gcr.io=registry.acme.com/gcr}. */
    @Parameter(property = "docker-optimizer.mirrors")
    private @Nullable String mirrors;

    /** The arguments of {@code java}, one line. Default: {@code -XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError}. */
    @Parameter(property = "docker-optimizer.jvmArguments")
    private @Nullable String jvmArguments;

    /** More ports to expose; the application's own is exposed anyway. */
    @Parameter(property = "docker-optimizer.ports")
    private @Nullable List<Integer> ports;

    /** The numeric user that the application runs as, with or without a group. Default: {@code 65532:65532}. */
    @Parameter(property = "docker-optimizer.user")
    private @Nullable String user;

    /** Labels on top of those that come from the POM; the same name replaces. */
    @Parameter
    private @Nullable Map<String, String> labels;

    /** Variables of the image. */
    @Parameter
    private @Nullable Map<String, String> environment;

    /** More arguments for Maven inside the image, one line, such as {@code -Pproduction}. */
    @Parameter(property = "docker-optimizer.mavenArguments")
    private @Nullable String mavenArguments;

    /**
     * What the image is built from: {@code sources} (Maven runs inside) or {@code artifact} (what Maven has made outside
     * goes in as layers; nothing is compiled twice).
     */
    @Parameter(property = "docker-optimizer.buildFrom", defaultValue = "sources")
    private String buildFrom = "sources";

    /**
     * How dependencies are downloaded before there are sources: {@code go-offline}, {@code package} (runs the build on the
     * POMs alone; less to download, but not every plugin can do without sources) or {@code none}.
     */
    @Parameter(property = "docker-optimizer.warmup", defaultValue = "go-offline")
    private String warmup = "go-offline";

    /**
     * What builds the image: {@code auto} (BuildKit where the engine has it), {@code buildkit} or {@code classic}, the
     * builder of engines before BuildKit, without cache mounts.
     */
    @Parameter(property = "docker-optimizer.builder", defaultValue = "auto")
    private String builder = "auto";

    /** Whether tests run inside, too. Default: they have run outside. */
    @Parameter(property = "docker-optimizer.runTests", defaultValue = "false")
    private boolean runTests;

    /**
     * Whether Maven inside gets the settings of Maven outside: mirrors, proxies, profiles, and servers with their
     * credentials. They lie in the build stage only, never in the image.
     */
    @Parameter(property = "docker-optimizer.useHostSettings", defaultValue = "false")
    private boolean useHostSettings;

    /**
     * Certificate authorities that whatever downloads inside shall trust: files in PEM form, relative to the project, or
     * {@code host} for those that this machine's administrator has added.
     */
    @Parameter(property = "docker-optimizer.caCertificates")
    private @Nullable List<String> caCertificates;

    /** Whether the application trusts {@code caCertificates}, too. Needs {@code buildFrom} {@code sources}. */
    @Parameter(property = "docker-optimizer.caCertificatesInRuntime", defaultValue = "false")
    private boolean caCertificatesInRuntime;

    /**
     * Variants {@code jlink} and {@code aot}: modules of the JDK besides those that the application and its libraries are
     * found to need, such as {@code jdk.charsets}.
     */
    @Parameter(property = "docker-optimizer.jdkModules")
    private @Nullable List<String> jdkModules;

    /**
     * Variants {@code jlink} and {@code aot}: languages besides English for dates, numbers and names, such as {@code de,fr};
     * {@code *} for all.
     */
    @Parameter(property = "docker-optimizer.jdkLocales")
    private @Nullable List<String> jdkLocales;

    /**
     * Variant {@code aot}: options of {@code java} for the start in the build, one line, such as
     * {@code -Dspring.profiles.active=training}.
     */
    @Parameter(property = "docker-optimizer.trainingArguments")
    private @Nullable String trainingArguments;

    /**
     * The largest size as a registry transfers it, or nothing for any. Where it is set, variants {@code jlink} and
     * {@code aot} leave the modules of the JDK uncompressed: larger on disk, smaller as a layer.
     */
    @Parameter(property = "docker-optimizer.maxCompressedSize")
    private @Nullable String maxCompressedSize;

    /** What the application is started with, one line, such as {@code server config.yml}. */
    @Parameter(property = "docker-optimizer.arguments")
    private @Nullable String arguments;

    /** Files that the application reads at start, relative to the project; they lie in its working folder. */
    @Parameter(property = "docker-optimizer.files")
    private @Nullable List<String> files;

    /** What to build for, such as {@code linux/arm64}. Default: what the engine runs itself. */
    @Parameter(property = "docker-optimizer.platform")
    private @Nullable String platform;

    /** The class that starts the application. Default: what the POM and the sources say. */
    @Parameter(property = "docker-optimizer.mainClass")
    private @Nullable String mainClass;

    /**
     * Stacks besides Java: what starts the application. Python: a console script, a module, or {@code module:application};
     * Rust: the name of a binary; Node.js: a file, or the {@code index.html} of a site; Go: the name or folder of a main
     * package. Default: what its manifest says.
     */
    @Parameter(property = "docker-optimizer.entry")
    private @Nullable String entry;

    /** Stacks besides Java: the version of the language that the application runs on. Default: what its manifest says. */
    @Parameter(property = "docker-optimizer.languageVersion")
    private @Nullable String languageVersion;

    /**
     * Stacks besides Java: optional parts of the application to build: extras of Python, features of Rust, build tags of Go.
     */
    @Parameter(property = "docker-optimizer.extras")
    private @Nullable List<String> extras;

    /**
     * Stacks besides Java: where packages come from instead of the public index of their stack:
     * {@code python=https://pypi.acme.com/simple,node=https://npm.acme.com}.
     */
    @Parameter(property = "docker-optimizer.packageMirrors")
    private @Nullable String packageMirrors;

    /** The port that the application serves, 0 for none. Default: what its settings say, else 8080. */
    @Parameter(property = "docker-optimizer.port")
    private @Nullable Integer port;

    /**
     * How the started image is asked for its health: {@code skip}, {@code path}, {@code port}, {@code command}, {@code
     * timeout} (such as {@code 90s}), {@code environment}, and the {@code services} to start beside it. Each scalar has a
     * property: {@code docker-optimizer.health.path} and so on.
     */
    @Parameter
    private HealthConfiguration health = new HealthConfiguration();

    @Inject
    private ProjectDependenciesResolver resolver;

    @Inject
    private SettingsDecrypter decrypter;

    @Override
    @Nullable
    String reasonToSkip() {
        String reason = super.reasonToSkip();
        return reason != null && turnedOff() == null && isDeclaredApplication() ? null : reason;
    }

    /** A class that the POM names makes its module an application; one of the command line may be for another module. */
    private boolean isDeclaredApplication() {
        String declared = mainClass;
        if (declared == null || !project().getPackaging().equals("jar")) {
            return false;
        }
        String everywhere = session().getUserProperties().getProperty("docker-optimizer.mainClass");
        return !declared.equals(everywhere) || ModuleRole.hasMain(project(), declared);
    }

    final ProjectModel analyzed() {
        return ProjectAnalyzer.analyze(
                project(),
                reactor(),
                new ProjectAnalyzer.Declared(
                        mainClass,
                        port,
                        arguments == null || arguments.isBlank() ? null : Arguments.split(arguments),
                        files == null ? List.of() : files,
                        new ProjectAnalyzer.Other(
                                stack(), text(entry), text(languageVersion), extras == null ? List.of() : extras)),
                CommandLine.of(session()));
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    final PlanSettings planSettings() {
        return new ImageParameters(
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
                        buildParameters(),
                        new JdkParameters(jdkModules, jdkLocales, trainingArguments, maxCompressedSize),
                        packageMirrors,
                        platform,
                        health)
                .toSettings(properties(), project().getBasedir().toPath());
    }

    private BuildParameters buildParameters() {
        return new BuildParameters(
                buildFrom,
                mavenArguments,
                warmup,
                runTests,
                useHostSettings,
                caCertificates,
                caCertificatesInRuntime,
                javaVersion,
                nodeImage);
    }

    final BuilderChoice builderChoice() {
        return BuilderChoice.parse(builder);
    }

    /** Returns what the builder can do, where no engine is asked. */
    final BuilderFeatures builderFeatures() {
        return BuilderFeatures.of(builderChoice() != BuilderChoice.CLASSIC);
    }

    /** Returns what this machine gives to the build inside. */
    final HostFiles hostFiles(PlanSettings settings, ProjectModel model) {
        boolean resolves = settings.build().from() == BuildFrom.ARTIFACT
                && model.application() instanceof JavaApplication java
                && java.artifact().kind() == Artifact.Kind.PLAIN_JAR;
        return new HostFiles(
                settings.build().hostSettings() ? HostSettings.xml(session(), decrypter) : null,
                buildParameters().certificates(project().getBasedir().toPath()),
                resolves ? HostLibraries.of(project(), session(), resolver) : List.of());
    }

    final Workspace workspace(ProjectModel model) {
        return workspace(model, output());
    }

    final Workspace workspace(ProjectModel model, Path folder) {
        return new Workspace(
                model,
                folder,
                Plugins.coordinates(execution(), project()),
                Path.of("").toAbsolutePath().normalize());
    }

    final Path output() {
        return outputDirectory().toPath().toAbsolutePath().normalize();
    }

    final @Nullable String maxCompressedSize() {
        return maxCompressedSize;
    }

    final HealthConfiguration health() {
        return health;
    }
}
