package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.ProjectModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides how the application is asked for its health: the first rule that has something to ask. */
final class HealthDecision {
    private final ProjectModel project;
    private final PlanSettings settings;

    HealthDecision(ProjectModel project, PlanSettings settings) {
        this.project = project;
        this.settings = settings;
    }

    HealthProbe decide() {
        HealthProbe inImage = inImage();
        List<String> command = settings.healthCommand();
        return command.isEmpty()
                ? inImage
                : new HealthProbe.Command(command, inImage, "declared in `<health><command>`");
    }

    private HealthProbe inImage() {
        Integer port = port();
        String declared = settings.healthPath();
        if (declared != null) {
            if (port == null) {
                throw new OptimizerException(
                        "`<health><path>` is \"" + declared
                                + "\" and the application serves no port that is known, one was"
                                + " expected to ask on.",
                        "Set `<port>` (`-Ddocker-optimizer.port`) or `<health><port>`.");
            }
            String path = declared.startsWith("/") ? declared : "/" + declared;
            return new HealthProbe.Http(port, path, 400, "declared in `<health><path>`");
        }
        if (port == null) {
            return new HealthProbe.Job("no port is served: it must end with exit code 0");
        }
        ProjectModel.Web web = project.web();
        String found = web == null ? null : web.healthPath();
        return found == null
                ? new HealthProbe.AnyAnswer(port, "no health endpoint is known: any answer below 500, or an open port")
                : new HealthProbe.Http(
                        port,
                        found,
                        400,
                        "health endpoint of " + project.application().frameworkName());
    }

    private @Nullable Integer port() {
        Integer declared = settings.healthPort();
        ProjectModel.Web web = project.web();
        return declared != null || web == null ? declared : Integer.valueOf(web.healthPort());
    }
}
