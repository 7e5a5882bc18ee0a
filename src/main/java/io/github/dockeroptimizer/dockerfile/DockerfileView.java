package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.EnvironmentVariable;
import io.github.dockeroptimizer.plan.HealthProbe;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ProbeCommand;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all templates see: the plan with every value already in Dockerfile form. What only those of one stack see is in a
 * view of its own, such as {@link JavaTemplateView}.
 *
 * @param support the folder of the supporting files, relative to the context
 * @param runtimeOrigin the runtime image as everybody knows it, or {@code null} where it is the one used
 * @param folder the folder the application is started in
 * @param process the program that the entrypoint starts, as people call it
 */
record DockerfileView(
        String image,
        String variant,
        String dockerfile,
        String support,
        String pluginVersion,
        String runtimeImage,
        @Nullable String runtimeOrigin,
        List<LayerLine> layers,
        String folder,
        String user,
        @Nullable String ports,
        List<Pair> environment,
        String labels,
        String entrypoint,
        String process,
        @Nullable Healthcheck healthcheck) {

    /** One {@code COPY} of a layer. */
    record LayerLine(String source, String comment) {}

    /** A variable in Dockerfile form. */
    record Pair(String name, String value) {}

    /** The health check: its command, what that is, and why it asks what it asks. */
    record Healthcheck(String command, String asker, String rule) {}

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
                BuildOptions.origin(runtime.base()),
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
                process(runtime.entrypoint()),
                healthcheck(runtime.health().inImage(), runtime.probe()));
    }

    /** Returns what to copy of a layer; in a build from the artifact, what is made outside lies among supporting files. */
    static String source(ImagePlan.AppLayer layer, BuildFrom from, String support) {
        boolean made = from == BuildFrom.SOURCES || !layer.stage().equals("build");
        return made
                ? "--from=" + layer.stage() + " /layout/" + layer.name() + "/"
                : support + "/layers/" + layer.name() + "/";
    }

    private static String process(List<String> entrypoint) {
        String program = entrypoint.get(0);
        return program.substring(program.lastIndexOf('/') + 1);
    }

    private static @Nullable Healthcheck healthcheck(HealthProbe probe, ProbeCommand command) {
        if (!(probe instanceof HealthProbe.Http) && !(probe instanceof HealthProbe.AnyAnswer)) {
            return null;
        }
        List<String> words =
                Stream.concat(command.ask().stream(), question(probe).stream()).toList();
        return new Healthcheck(DockerfileText.execForm(words), command.asker(), probe.rule());
    }

    /** Returns the arguments of what asks. */
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

    private static String labels(List<EnvironmentVariable> labels) {
        return labels.stream()
                .map(label -> label.name() + "=" + DockerfileText.quoted(label.value()))
                .collect(Collectors.joining(" \\\n      "));
    }
}
