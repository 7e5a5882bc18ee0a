package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.oci.ImageReference;
import io.github.dockeroptimizer.project.NodeApplication;
import io.github.dockeroptimizer.project.NodeSite;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.stack.WebServerImages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what only files have that Node.js makes and a web server serves. */
final class NodeSitePlanner implements StackPlanner {
    /** The server opens its own log before it has read where errors go, and finds no such file here. */
    private static final List<String> SERVER = List.of("/usr/sbin/nginx", "-e", "stderr");

    private static final String DEPENDENCIES = "dependencies";

    private final NodeSite site;
    private final int port;
    private final PlanSettings settings;
    private final NodePlanner node;

    NodeSitePlanner(ProjectModel project, NodeApplication application, NodeSite site, PlanSettings settings) {
        ProjectModel.Web web = project.web();
        this.site = site;
        this.port = web == null ? WebServerImages.PORT : web.port();
        this.settings = settings;
        this.node = new NodePlanner(project, application, settings);
    }

    @Override
    public String template() {
        return "site";
    }

    @Override
    public String buildImage() {
        return node.buildImage();
    }

    @Override
    public String runtimeImage() {
        return WebServerImages.runtime(settings.variant());
    }

    @Override
    public NodeBuild build(BaseImage base, BaseImage runtime, HealthProbe health) {
        return node.build(base, runtime, health)
                .served(new NodeServing(server(), site.folder(), port, site.singlePage(), site.hashed()));
    }

    private @Nullable BaseImage server() {
        if (settings.variant() != Variant.DISTROLESS) {
            return null;
        }
        ImageReference original = ImageReference.of(WebServerImages.SERVER);
        return new BaseImage(original, settings.mirrors().rewrite(original));
    }

    @Override
    public StackRuntime runtime() {
        List<ImagePlan.AppLayer> layers = new ArrayList<>();
        if (server() != null) {
            layers.add(new ImagePlan.AppLayer(
                    DEPENDENCIES, "server", "The web server and the libraries it needs: change with its image."));
        }
        layers.add(new ImagePlan.AppLayer(
                "probe", "probe", "The health probe and the settings of the web server: change with the plugin."));
        layers.add(new ImagePlan.AppLayer("application", "build", "The site: changes with every commit."));
        List<String> probe = List.of("/probe/probe");
        return new StackRuntime(
                layers,
                SERVER,
                "/site",
                new ProbeCommand(probe, List.of("/probe/probe", "listening"), "through the probe program"));
    }

    /** There Node.js serves it, as those do who have nothing else. */
    @Override
    public StackRuntime oneStage() {
        List<String> entrypoint = Stream.of(
                        List.of("node"),
                        NodePlanner.SIGNALS,
                        List.of("/probe/serve.js", site.folder(), Integer.toString(port)))
                .flatMap(List::stream)
                .toList();
        return new StackRuntime(
                List.of(),
                entrypoint,
                NodePlanner.HOME,
                new ProbeCommand(
                        List.of("node", NodePlanner.PROBE),
                        List.of("node", NodePlanner.PROBE, "listening"),
                        "through the probe script"));
    }
}
