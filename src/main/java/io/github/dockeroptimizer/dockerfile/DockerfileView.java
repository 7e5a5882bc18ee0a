package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.EnvironmentVariable;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.plan.ImagePlan;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What templates see: the plan with every value already in Dockerfile form.
 *
 * @param support the folder of the supporting files, relative to the context
 * @param runtimeOrigin the runtime image as everybody knows it, or {@code null} where it is the one used
 * @param maven the stages that Maven runs in, or {@code null} where it does not
 * @param server the servlet container, or {@code null}
 * @param java the stages that link a Java runtime, or {@code null}
 * @param training the start that an archive is made from, or {@code null}
 * @param single what is particular where all is done in one stage, or {@code null}
 * @param truststore whether the application gets a trust store of its own
 * @param folder the folder the application is started in
 */
record DockerfileView(
        String image,
        String variant,
        String dockerfile,
        String support,
        String pluginVersion,
        String runtimeImage,
        @Nullable String runtimeOrigin,
        @Nullable MavenView maven,
        @Nullable ServerView server,
        @Nullable JavaView java,
        @Nullable TrainingView training,
        @Nullable OneStageView single,
        boolean truststore,
        List<LayerLine> layers,
        String folder,
        String user,
        @Nullable String ports,
        List<Pair> environment,
        String labels,
        String entrypoint,
        @Nullable Healthcheck healthcheck) {

    /** One {@code COPY} of a layer. */
    record LayerLine(String source, String comment) {}

    /** A variable in Dockerfile form. */
    record Pair(String name, String value) {}

    /** The health check: its command, and why it asks what it asks. */
    record Healthcheck(String command, String rule) {}

    static DockerfileView of(ImagePlan plan, DockerfileRenderer.Place place) {
        ImagePlan.RuntimeStage runtime = plan.runtime();
        String support = DockerfileText.copyPath(place.supportFolder());
        return new DockerfileView(
                plan.image().toString(),
                plan.variant().id(),
                place.dockerfile(),
                support,
                place.pluginVersion(),
                runtime.base().reference().toString(),
                MavenView.origin(runtime.base()),
                MavenView.of(plan, support),
                ServerView.of(plan, support),
                JavaView.of(plan, support),
                TrainingView.of(plan),
                OneStageView.of(plan),
                plan.build().choices().certificatesAtRuntime(),
                runtime.layers().stream()
                        .map(layer -> new LayerLine(source(layer, plan.buildFrom(), support), layer.comment()))
                        .toList(),
                runtime.folder(),
                runtime.user(),
                runtime.ports().isEmpty()
                        ? null
                        : runtime.ports().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                runtime.environment().stream()
                        .map(variable -> new Pair(variable.name(), DockerfileText.quoted(variable.value())))
                        .toList(),
                labels(runtime.labels()),
                DockerfileText.execForm(runtime.entrypoint()),
                healthcheck(runtime.health().inImage()));
    }

    static String source(ImagePlan.AppLayer layer, BuildFrom from, String support) {
        if (layer.name().equals("server") || layer.name().equals("java")) {
            return "--from=" + layer.name() + " /layout/" + layer.name() + "/";
        }
        return from == BuildFrom.SOURCES
                ? "--from=build /layout/" + layer.name() + "/"
                : support + "/layers/" + layer.name() + "/";
    }

    private static @Nullable Healthcheck healthcheck(HealthProbe probe) {
        return probe instanceof HealthProbe.Http || probe instanceof HealthProbe.AnyAnswer
                ? new Healthcheck(DockerfileText.execForm(command(question(probe))), probe.rule())
                : null;
    }

    /** Returns the arguments of the class that asks. */
    static List<String> question(HealthProbe probe) {
        if (probe instanceof HealthProbe.Http http) {
            return List.of(url(http.port(), http.path()), Integer.toString(http.statusBelow()));
        }
        if (probe instanceof HealthProbe.AnyAnswer any) {
            String limit = Integer.toString(HealthProbe.AnyAnswer.STATUS_BELOW);
            return List.of(url(any.port(), HealthProbe.AnyAnswer.PATH), limit, "open");
        }
        return List.of();
    }

    private static String url(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** A small heap, no compiler, the simplest collector, no statistics: a probe lives for a twentieth of a second. */
    private static List<String> command(List<String> question) {
        List<String> java = List.of(
                "java",
                "-Xshare:auto",
                "-Xint",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx16m",
                "-cp",
                "/probe",
                "HealthProbe");
        return Stream.concat(java.stream(), question.stream()).toList();
    }

    private static String labels(List<EnvironmentVariable> labels) {
        return labels.stream()
                .map(label -> label.name() + "=" + DockerfileText.quoted(label.value()))
                .collect(Collectors.joining(" \\\n      "));
    }
}
