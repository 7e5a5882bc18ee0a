package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.dockeroptimizer.docker.BuildSecret;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.MavenLayout;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine outside gives, and where it goes. */
class HostFilesTest {
    private static final HostFiles SETTINGS = new HostFiles("<settings/>", List.of(), List.of());

    @TempDir
    private Path folder;

    @Test
    void settingsAreASecretOfBuildKitAndNeverAFile() {
        Workspace workspace = Workspaces.orders(folder);
        ImagePlan plan = plan(workspace, BuilderFeatures.BUILDKIT);

        boolean file = workspace.withSettings(plan, SETTINGS, () -> Files.exists(settingsFile()));

        assertThat(file).isFalse();
        assertThat(SETTINGS.secrets(plan)).containsExactly(new BuildSecret("maven-settings", "<settings/>"));
        assertThat(workspace.render(plan).text())
                .contains("--mount=type=secret,id=maven-settings,target=/root/.m2/settings.xml,required")
                .doesNotContain("COPY target/docker-optimizer/support/settings.xml");
    }

    @Test
    void whereThereAreNoSecretsTheyAreAFileWhileTheBuildRuns() {
        Workspace workspace = Workspaces.orders(folder);
        ImagePlan plan = plan(workspace, BuilderFeatures.PORTABLE);

        boolean file = workspace.withSettings(plan, SETTINGS, () -> Files.exists(settingsFile()));

        assertThat(file).isTrue();
        assertThat(settingsFile()).doesNotExist();
        assertThat(SETTINGS.secrets(plan)).isEmpty();
        assertThat(workspace.render(plan).text())
                .contains("COPY target/docker-optimizer/support/settings.xml /root/.m2/settings.xml")
                .doesNotContain("--mount");
    }

    @Test
    void theFileIsGoneAlsoAfterAFailure() {
        Workspace workspace = Workspaces.orders(folder);

        assertThatIllegalStateException()
                .isThrownBy(() -> workspace.withSettings(plan(workspace, BuilderFeatures.PORTABLE), SETTINGS, () -> {
                    throw new IllegalStateException("the build failed");
                }));
        assertThat(settingsFile()).doesNotExist();
    }

    @Test
    void aSecretDoesNotTellItselfToALog() {
        assertThat(new BuildSecret("maven-settings", "password")).hasToString("secret maven-settings");
    }

    @Test
    void anAuthorityThatIsNoLongerNamedIsNoLongerTrusted() throws IOException {
        Workspace workspace = Workspaces.orders(folder);
        ImagePlan plan = plan(workspace, BuilderFeatures.BUILDKIT);
        Path certificates = folder.resolve("target/docker-optimizer/support/certificates");

        workspace.write(plan, workspace.render(plan), trusting("ca-1.pem", "ca-2.pem"));
        workspace.write(plan, workspace.render(plan), trusting("ca-1.pem"));

        assertThat(certificates.resolve("ca-1.pem")).hasContent("pem of ca-1.pem");
        assertThat(certificates.resolve("ca-2.pem")).doesNotExist();
    }

    @Test
    void ofAFolderAboveTheContextAllFilesComeButNotTheWrapper() throws IOException {
        Path above = Files.createDirectories(folder.resolve(".mvn/wrapper"));
        Files.writeString(above.resolve("maven-wrapper.properties"), "distributionUrl=x");
        Files.writeString(folder.resolve(".mvn/maven.config"), "-s .mvn/settings.xml");
        Files.writeString(folder.resolve(".mvn/settings.xml"), "<settings/>");
        Path project = Files.createDirectories(folder.resolve("service"));
        Workspace workspace = Workspaces.workspace(
                project,
                new MavenLayout(
                        project.toString(),
                        "",
                        List.of("pom.xml"),
                        "pom.xml",
                        "../.mvn",
                        List.of(),
                        "com.acme.service"));
        ImagePlan plan = plan(workspace, BuilderFeatures.BUILDKIT);

        workspace.write(plan, workspace.render(plan), HostFiles.NONE);

        Path copy = project.resolve("target/docker-optimizer/support/mvn");
        assertThat(copy.resolve("maven.config")).hasContent("-s .mvn/settings.xml");
        assertThat(copy.resolve("settings.xml")).exists();
        assertThat(copy.resolve("wrapper")).doesNotExist();
    }

    @Test
    void theServletContainersStageHasTheSameMeans() {
        ImagePlan plan = ImagePlanner.plan(
                Projects.plainJar()
                        .framework(new Framework.Servlet(Framework.Servlet.Generation.JAKARTA))
                        .artifact(Artifact.Kind.WAR, "target/clock.war")
                        .model(),
                PlanChoices.choose().hostSettings().trusting(false, "ca-1.pem").settings(),
                BuilderFeatures.BUILDKIT);

        String dockerfile = Workspaces.orders(folder).render(plan).text();
        String server = dockerfile.substring(dockerfile.indexOf("AS server"), dockerfile.indexOf("AS poms"));
        assertThat(server).contains("keytool -importcert").contains("id=maven-settings");
    }

    private static HostFiles trusting(String... files) {
        return new HostFiles(
                null,
                List.of(files).stream()
                        .map(file -> new Certificate(file, "pem of " + file))
                        .toList(),
                List.of());
    }

    private Path settingsFile() {
        return folder.resolve("target/docker-optimizer/support/settings.xml");
    }

    private static ImagePlan plan(Workspace workspace, BuilderFeatures features) {
        return ImagePlanner.plan(
                workspace.project(), PlanChoices.choose().hostSettings().settings(), features);
    }
}
