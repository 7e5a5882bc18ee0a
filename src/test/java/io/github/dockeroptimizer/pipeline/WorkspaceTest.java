package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.dockerfile.Dockerfile;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    private Path folder;

    @Test
    void theDockerfileIsWrittenWithAllThatItCopies() throws IOException {
        Workspace workspace = Workspaces.orders(folder);

        Dockerfile dockerfile = workspace.render(plan(workspace));
        workspace.write(plan(workspace), dockerfile, HostFiles.NONE);

        Path output = folder.resolve("target/docker-optimizer");
        assertThat(output.resolve("Dockerfile")).hasContent(dockerfile.text());
        assertThat(output.resolve(".dockerignore")).hasContent(dockerfile.dockerignore());
        assertThat(output.resolve("Dockerfile.dockerignore")).hasContent(dockerfile.dockerignore());
        assertThat(output.resolve("project-model.json"))
                .as("a folder to commit holds no absolute paths")
                .doesNotExist();
        assertThat(output.resolve("image-plan.json")).doesNotExist();
        assertThat(dockerfile.text()).contains("COPY target/docker-optimizer/support/probe ");
        assertThat(output.resolve("support/probe/HealthProbe.class")).isRegularFile();
        assertThat(output.resolve("support/plugin")).isDirectory();
    }

    @Test
    void pathsAreShownAsTheyAreSeenFromWhereMavenWasStarted() {
        Path module = folder.resolve("model");
        Workspace own = Workspaces.orders(module);
        Path output = own.files().folder();

        assertThat(new Workspace(own.project(), output, Workspaces.PLUGIN, folder).shown("report.html"))
                .isEqualTo("model/target/docker-optimizer/report.html");
        assertThat(new Workspace(own.project(), output, Workspaces.PLUGIN, module).shown("report.html"))
                .isEqualTo("target/docker-optimizer/report.html");
        assertThat(new Workspace(own.project(), output, Workspaces.PLUGIN, folder.resolve("other"))
                        .shown("report.html"))
                .as("seen from nowhere above it")
                .isEqualTo("target/docker-optimizer/report.html");
    }

    @Test
    void whatTheDockerfileCopiesIsRelativeToTheContextWhereverMavenWasStarted() {
        Workspace own = Workspaces.orders(folder.resolve("model"));
        Workspace above = new Workspace(own.project(), own.files().folder(), Workspaces.PLUGIN, folder);

        assertThat(above.render(plan(above))).isEqualTo(own.render(plan(own)));
    }

    @Test
    void theDockerfileIsTheSameOnEveryRun() {
        Workspace workspace = Workspaces.orders(folder);

        assertThat(workspace.render(plan(workspace))).isEqualTo(workspace.render(plan(workspace)));
    }

    @Test
    void aDockerfileThatSomebodyElseWroteIsNeverLost() throws IOException {
        Workspace workspace = Workspaces.orders(folder);
        Path own = folder.resolve("target/docker-optimizer/Dockerfile");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "FROM scratch\n");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> workspace.write(plan(workspace), workspace.render(plan(workspace)), HostFiles.NONE))
                .withMessageContaining(own + " was not written by this plugin");
        assertThat(own).hasContent("FROM scratch\n");
    }

    @Test
    void inTheProjectsOwnFolderItsDockerignoreIsLeftAlone() throws IOException {
        Workspace first = Workspaces.orders(folder);
        Files.writeString(folder.resolve(".dockerignore"), "secrets/\n");
        Workspace workspace = new Workspace(first.project(), folder, Workspaces.PLUGIN);

        workspace.write(plan(workspace), workspace.render(plan(workspace)), HostFiles.NONE);

        assertThat(folder.resolve(".dockerignore")).hasContent("secrets/\n");
        assertThat(folder.resolve("Dockerfile.dockerignore")).content().contains("secrets/");
    }

    @Test
    void theProjectsOwnRulesAreTakenOver() throws IOException {
        Workspace workspace = Workspaces.orders(folder);
        Files.writeString(folder.resolve(".dockerignore"), "secrets/\n");

        assertThat(workspace.render(plan(workspace)).dockerignore()).contains("secrets/");
    }

    @Test
    void aFolderOutsideTheProjectIsRefusedSinceTheDockerfileCopiesFromIt() {
        Workspace inside = Workspaces.orders(folder.resolve("orders"));

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> new Workspace(inside.project(), folder.resolve("elsewhere"), Workspaces.PLUGIN))
                .withMessageContaining("outside the project")
                .withMessageContaining("-Ddocker-optimizer.outputDirectory");
    }

    @Test
    void pathsAreShownAsTheyStandInTheDockerfile() {
        assertThat(Workspaces.orders(folder).shown("report.html")).isEqualTo("target/docker-optimizer/report.html");
    }

    private static ImagePlan plan(Workspace workspace) {
        return ImagePlanner.plan(workspace.project(), PlanChoices.defaults(), BuilderFeatures.BUILDKIT);
    }
}
