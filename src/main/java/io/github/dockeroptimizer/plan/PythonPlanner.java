package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.project.PythonApplication;
import io.github.dockeroptimizer.stack.Stack;
import io.github.dockeroptimizer.stack.StackImages;
import io.github.dockeroptimizer.stack.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides what only Python has. */
final class PythonPlanner implements StackPlanner {
    private static final StackImages IMAGES = Stack.PYTHON.knowledge().images();
    private static final String PYTHON = "/opt/venv/bin/python";
    private static final String BUILD = "build";
    private static final Pattern RELEASE = Pattern.compile("^\\d+(?:\\.\\d+)*");

    private final ProjectModel project;
    private final PythonApplication application;
    private final PlanSettings settings;

    PythonPlanner(ProjectModel project, PythonApplication application, PlanSettings settings) {
        this.project = project;
        this.application = application;
        this.settings = settings;
    }

    @Override
    public String buildImage() {
        String version = application.version();
        if (!IMAGES.versions().contains(version)) {
            throw new OptimizerException(
                    "The application wants Python " + version + ", and there are base images of "
                            + String.join(", ", IMAGES.versions()) + ".",
                    "Set `<languageVersion>` (`-Ddocker-optimizer.languageVersion=" + IMAGES.version()
                            + "`) to one of them, or name images of your own by `<buildImage>` and `<runtimeImage>`.");
        }
        return IMAGES.build(version);
    }

    @Override
    public String runtimeImage() {
        return bringsPython()
                ? Objects.requireNonNull(IMAGES.bare())
                : IMAGES.runtime(settings.variant(), application.version());
    }

    /** Returns whether the build image's Python goes into the image: the distroless ones have one version alone. */
    private boolean bringsPython() {
        return settings.variant() == Variant.DISTROLESS
                && settings.runtimeImage() == null
                && !application.version().equals(IMAGES.version());
    }

    @Override
    public PythonBuild build(BaseImage base, BaseImage runtime, HealthProbe health) {
        return new PythonBuild(
                base,
                declaration(application.dependencies()),
                application.packaged() ? packageVersion(project.version()) : null,
                application.sources(),
                project.files(),
                settings.variant() == Variant.DISTROLESS && !bringsPython() ? "/usr/bin" : null,
                bringsPython(),
                settings.packages().of(Stack.PYTHON),
                settings.build().certificates(),
                settings.build().certificatesAtRuntime(),
                project.artifactId(),
                project.description().epochSecond());
    }

    private static PythonBuild.Declaration declaration(PythonApplication.Dependencies found) {
        return new PythonBuild.Declaration(
                found.kind().name().toLowerCase(Locale.ROOT),
                found.main(),
                found.manifests(),
                found.extras(),
                found.kind() == PythonApplication.Kind.REQUIREMENTS,
                found.kind().lock() != null,
                found.exact());
    }

    /** Returns a version in the form that Python has them in: {@code 1.4.0.dev0} for {@code 1.4.0-SNAPSHOT}. */
    static String packageVersion(String version) {
        Matcher release = RELEASE.matcher(version);
        String number = release.find() ? release.group() : "0";
        return version.endsWith("-SNAPSHOT") ? number + ".dev0" : number;
    }

    @Override
    public StackRuntime runtime() {
        List<ImagePlan.AppLayer> layers = new ArrayList<>();
        if (bringsPython()) {
            layers.add(new ImagePlan.AppLayer(
                    "interpreter", "interpreter", "Python itself: changes with the build image."));
        }
        layers.add(new ImagePlan.AppLayer(
                "probe", BUILD, "The script that HEALTHCHECK runs: changes with the plugin at most."));
        layers.add(new ImagePlan.AppLayer("dependencies", BUILD, "Packages: change when what declares them does."));
        layers.add(new ImagePlan.AppLayer("application", BUILD, "The application itself: changes with every commit."));
        return new StackRuntime(layers, entrypoint(PYTHON, "/app/bin/"), "/app", probe(PYTHON));
    }

    @Override
    public StackRuntime oneStage() {
        boolean inSrc = application.sources().equals(List.of("src/."));
        return new StackRuntime(
                List.of(), entrypoint("python3", "/usr/local/bin/"), inSrc ? "/app/src" : "/app", probe("python3"));
    }

    private List<String> entrypoint(String python, String scripts) {
        List<String> command = new ArrayList<>(List.of(python));
        command.addAll(start(scripts));
        command.addAll(project.arguments());
        return command;
    }

    private List<String> start(String scripts) {
        String name = application.entry().name();
        String address = "0.0.0.0:" + port();
        return switch (application.entry().kind()) {
            case SCRIPT -> List.of(scripts + name);
            case MODULE -> List.of("-m", name);
            case FILE -> List.of(name);
            case FUNCTION -> {
                String[] parts = name.split(":", 2);
                yield List.of("-c", "import sys, " + parts[0] + "; sys.exit(" + parts[0] + "." + parts[1] + "())");
            }
            case UVICORN -> List.of("-m", "uvicorn", "--host", "0.0.0.0", "--port", port(), name);
            case HYPERCORN -> List.of("-m", "hypercorn", "--bind", address, name);
            // Its workers show that they live by a file, which must not lie on a disk.
            case GUNICORN -> List.of("-m", "gunicorn", "--bind", address, "--worker-tmp-dir", "/dev/shm", name);
            case WAITRESS -> List.of("-m", "waitress", "--listen=" + address, name);
        };
    }

    private String port() {
        ProjectModel.@Nullable Web web = project.web();
        return web == null ? "8000" : Integer.toString(web.port());
    }

    private static ProbeCommand probe(String python) {
        return new ProbeCommand(
                List.of(python, "-I", "/probe/probe.py"),
                List.of(python, "-I", "/probe/probe.py", "listening"),
                "through the probe script");
    }
}
