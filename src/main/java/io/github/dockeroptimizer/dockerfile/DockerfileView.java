package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.BaseImage;
import io.github.dockeroptimizer.plan.EnvironmentVariable;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.plan.ImagePlan;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What templates see: the plan with every value already in Dockerfile form.
 *
 * @param poms one line for each folder of POMs
 * @param mavenOptions the options of every Maven command, with a leading blank where there are any
 * @param selection the options that select the module, with a leading blank where there are any
 * @param cacheMount the option that mounts Maven's local repository, with a trailing blank; empty where the builder
 *     cannot
 * @param platformFlag the option of {@code FROM} that keeps the build stage on the builder's own platform
 */
record DockerfileView(
        String image,
        String variant,
        String dockerfile,
        String support,
        String pluginVersion,
        String buildImage,
        String runtimeImage,
        @Nullable String buildOrigin,
        @Nullable String runtimeOrigin,
        String platformFlag,
        List<PomLine> poms,
        boolean mavenFolder,
        boolean hasCacheMount,
        String cacheMount,
        String mavenOptions,
        String selection,
        String dependencyPlugin,
        String artifact,
        String moduleTarget,
        boolean jarmodeTools,
        long epoch,
        List<LayerLine> layers,
        String layerNames,
        String user,
        String ports,
        List<Pair> environment,
        String labels,
        String entrypoint,
        String healthcheck,
        String healthRule) {

    /** One {@code COPY} of a POM. */
    record PomLine(String source, String target) {}

    /** One {@code COPY} of an application layer. */
    record LayerLine(String name, String comment) {}

    /** A variable in Dockerfile form. */
    record Pair(String name, String value) {}

    /** Fixed, so that the layer of dependencies is the same today and tomorrow. */
    private static final String DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0";

    static DockerfileView of(ImagePlan plan, DockerfileRenderer.Place place) {
        ImagePlan.BuildStage build = plan.build();
        ImagePlan.RuntimeStage runtime = plan.runtime();
        String target = build.module().isEmpty() ? "" : build.module() + "/";
        return new DockerfileView(
                plan.image().toString(),
                plan.variant().id(),
                place.dockerfile(),
                DockerfileText.copyPath(place.supportFolder()),
                place.pluginVersion(),
                build.base().reference().toString(),
                runtime.base().reference().toString(),
                origin(build.base()),
                origin(runtime.base()),
                plan.features().buildPlatform() && plan.platform() != null ? "--platform=$BUILDPLATFORM " : "",
                build.poms().stream().map(DockerfileView::pomLine).toList(),
                build.mavenFolder(),
                plan.features().cacheMounts(),
                plan.features().cacheMounts()
                        ? "--mount=type=cache,id=docker-optimizer-m2,target=/root/.m2/repository,sharing=locked "
                        : "",
                words(build.mavenArguments()),
                build.module().isEmpty() ? "" : " -pl " + DockerfileText.shellWord(build.module()) + " -am",
                DEPENDENCY_PLUGIN,
                target + build.artifact(),
                target + build.artifact().substring(0, build.artifact().lastIndexOf('/')),
                build.launcher().equals("tools"),
                build.epochSecond(),
                runtime.layers().stream()
                        .map(layer -> new LayerLine(layer.name(), layer.comment()))
                        .toList(),
                runtime.layers().stream().map(ImagePlan.AppLayer::name).collect(Collectors.joining(" ")),
                runtime.user(),
                runtime.ports().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                runtime.environment().stream()
                        .map(variable -> new Pair(variable.name(), DockerfileText.quoted(variable.value())))
                        .toList(),
                labels(runtime.labels()),
                DockerfileText.execForm(runtime.entrypoint()),
                DockerfileText.execForm(probe(runtime.health())),
                runtime.health().rule());
    }

    private static @Nullable String origin(BaseImage base) {
        return base.mirrored() ? base.original().toString() : null;
    }

    private static PomLine pomLine(String pom) {
        String path = DockerfileText.copyPath(pom);
        int slash = path.lastIndexOf('/');
        return new PomLine(path, slash < 0 ? "./" : path.substring(0, slash + 1));
    }

    private static String words(List<String> arguments) {
        return arguments.stream()
                .map(word -> " " + DockerfileText.shellWord(word))
                .collect(Collectors.joining());
    }

    /** A small heap and the simplest compiler and collector: a probe lives for a tenth of a second. */
    private static List<String> probe(HealthProbe health) {
        return List.of(
                "java",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx16m",
                "-cp",
                "/probe",
                "HealthProbe",
                health.insideUrl(),
                Integer.toString(health.statusBelow()));
    }

    private static String labels(List<EnvironmentVariable> labels) {
        return labels.stream()
                .map(label -> label.name() + "=" + DockerfileText.quoted(label.value()))
                .collect(Collectors.joining(" \\\n      "));
    }
}
