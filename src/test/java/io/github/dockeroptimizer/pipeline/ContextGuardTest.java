package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.project.MavenLayout;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextGuardTest {
    @TempDir
    private Path folder;

    @Test
    void aProjectWithoutADockerignoreIsFine() {
        Workspace workspace = Workspaces.orders(folder);

        assertThatCode(() -> check(workspace)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"*, pom.xml", "pom.xml, pom.xml", "src, src/main", "**/main, src/main"})
    void aRuleThatKeepsOutWhatTheBuildCompilesIsNamedWithTheLineToAdd(String rule, String path) throws IOException {
        Workspace workspace = Workspaces.orders(folder);
        Files.writeString(folder.resolve(".dockerignore"), rule + "\n");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> check(workspace))
                .withMessageContaining("keeps " + path + " out of the build (rule `" + rule + "`)")
                .withMessageContaining("Add `!" + path + "`");
    }

    @Test
    void whatALaterLineBringsBackIsNotKeptOut() throws IOException {
        Workspace workspace = Workspaces.orders(folder);
        Files.writeString(folder.resolve(".dockerignore"), "*\n!pom.xml\n!src\n");

        assertThatCode(() -> check(workspace)).doesNotThrowAnyException();
    }

    @Test
    void thePomsOfTheReactorAndTheSourcesOfTheModuleAreLookedAt() throws IOException {
        Workspace workspace = Workspaces.workspace(
                folder,
                new MavenLayout(
                        folder.toString(),
                        "app",
                        List.of("pom.xml", "app/pom.xml"),
                        "pom.xml",
                        null,
                        List.of(),
                        "com.acme.shop"));
        Files.writeString(folder.resolve(".dockerignore"), "app/src\n");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> check(workspace))
                .withMessageContaining("keeps app/src/main out");
    }

    private static void check(Workspace workspace) {
        ImagePlan plan = ImagePlanner.plan(workspace.project(), PlanChoices.defaults(), BuilderFeatures.BUILDKIT);
        ContextGuard.check(workspace, plan, workspace.render(plan));
    }
}
