package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.NodeApplication;
import io.github.dockeroptimizer.project.NodeStart;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import io.github.dockeroptimizer.stack.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Decides what only Node.js has. */
final class NodePlanner implements StackPlanner {
    private static final StackImages IMAGES = Stack.NODE.knowledge().images();
    static final String HOME = "/app";
    static final String PROBE = "/probe/probe.js";
    /** Ends an application on SIGTERM that has nothing to do about it: process 1 gets only signals that it handles. */
    static final List<String> SIGNALS = List.of("--require", "/probe/signals.js");

    private static final String BUILD = "build";

    private final ProjectModel project;
    private final NodeApplication application;
    private final PlanSettings settings;

    NodePlanner(ProjectModel project, NodeApplication application, PlanSettings settings) {
        this.project = project;
        this.application = application;
        this.settings = settings;
    }

    @Override
    public String buildImage() {
        return IMAGES.build(version());
    }

    @Override
    public String runtimeImage() {
        return IMAGES.runtime(settings.variant(), version());
    }

    private String version() {
        String version = application.version();
        if (!IMAGES.versions().contains(version)) {
            throw new OptimizerException(
                    "Node.js " + version + " is asked for (" + application.versionEvidence()
                            + "), and there are default base images for " + String.join(", ", IMAGES.versions()) + ".",
                    "Set `-Ddocker-optimizer.languageVersion=" + IMAGES.version()
                            + "`, or `<buildImage>` and `<runtimeImage>` to images with Node.js " + version + ".");
        }
        return version;
    }

    @Override
    public NodeBuild build(BaseImage base, BaseImage runtime, HealthProbe health) {
        NodeCommands commands =
                new NodeCommands(application, settings.packages().of(Stack.NODE));
        List<String> files =
                project.files().stream().map(project.layout()::inModule).toList();
        BuildChoices build = settings.build();
        return new NodeBuild(
                base,
                application.packages().manifests(),
                application.sources(),
                files,
                leftOut(),
                project.description().epochSecond(),
                commands.install(),
                settings.buildImage() == null ? "/usr/local" : null,
                settings.packages().of(Stack.NODE),
                commands.builds(),
                application.contents(),
                variables(),
                project.groupId() + "." + project.artifactId(),
                !build.certificates().isEmpty(),
                build.certificatesAtRuntime(),
                null);
    }

    /** A file of secrets belongs to who runs the image; what builds make comes from the one inside. */
    private List<String> leftOut() {
        return Stream.concat(
                        Stream.of(
                                "**/pom.xml",
                                project.layout().inModule("target"),
                                "**/.env",
                                "**/.env.local",
                                "**/*.log"),
                        application.made().stream())
                .toList();
    }

    private List<EnvironmentVariable> variables() {
        List<EnvironmentVariable> variables = new ArrayList<>();
        variables.add(new EnvironmentVariable("NODE_ENV", "production"));
        ProjectModel.Web web = project.web();
        if (web != null) {
            variables.add(new EnvironmentVariable("PORT", Integer.toString(web.port())));
        }
        NodeStart start = application.start();
        for (Map.Entry<String, String> variable : start == null
                ? Map.<String, String>of().entrySet()
                : start.variables().entrySet()) {
            if (variables.stream().noneMatch(known -> known.name().equals(variable.getKey()))) {
                variables.add(new EnvironmentVariable(variable.getKey(), variable.getValue()));
            }
        }
        if (settings.build().certificatesAtRuntime()) {
            variables.add(new EnvironmentVariable("NODE_EXTRA_CA_CERTS", "/probe/certificates.pem"));
        }
        return variables;
    }

    @Override
    public StackRuntime runtime() {
        return started(List.of(
                new ImagePlan.AppLayer("dependencies", "dependencies", "Packages: change with the lock file."),
                new ImagePlan.AppLayer("probe", BUILD, "The health probe: changes with the plugin."),
                new ImagePlan.AppLayer("application", BUILD, "The application: changes with every commit.")));
    }

    @Override
    public StackRuntime oneStage() {
        return started(List.of());
    }

    private StackRuntime started(List<ImagePlan.AppLayer> layers) {
        String node = node();
        NodeStart start = Objects.requireNonNull(application.start());
        List<String> entrypoint = Stream.of(List.of(node), SIGNALS, start.command(), project.arguments())
                .flatMap(List::stream)
                .toList();
        String module = project.layout().module();
        return new StackRuntime(
                layers,
                entrypoint,
                module.isEmpty() ? HOME : HOME + "/" + module,
                new ProbeCommand(List.of(node, PROBE), List.of(node, PROBE, "listening"), "through the probe script"));
    }

    /** In distroless images the program is not on the path. */
    private String node() {
        String image = settings.runtimeImage() == null ? "distroless" : settings.runtimeImage();
        return settings.variant() == Variant.DISTROLESS && image.contains("distroless") ? "/nodejs/bin/node" : "node";
    }
}
