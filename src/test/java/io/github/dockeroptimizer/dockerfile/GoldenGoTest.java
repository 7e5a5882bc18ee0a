package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.project.FolderLayout;
import io.github.dockeroptimizer.project.GoApplication;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.Golden;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenGoTest {
    private static final DockerfileRenderer.Place PLACE = new DockerfileRenderer.Place(
            "target/docker-optimizer/Dockerfile", "target/docker-optimizer/support", "1.0.0");

    private static final GoApplication MODULE = application(
            "",
            new GoApplication.Program("stars", "", "./cmd/stars", "cmd/stars/main.go", List.of(), false),
            new GoApplication.Sources(List.of("go.mod", "go.sum"), null, true));

    private static final GoApplication WORKSPACE = application(
            "stars",
            new GoApplication.Program("stars", "stars", ".", "stars/main.go", List.of("sqlite", "metrics"), true),
            new GoApplication.Sources(
                    List.of("go.work", "go.work.sum", "stars/go.mod", "stars/go.sum", "sky/go.mod"), null, true));

    private static GoApplication application(
            String module, GoApplication.Program program, GoApplication.Sources sources) {
        return new GoApplication(
                new FolderLayout("/home/me/stars", module),
                "1.24",
                "go 1.24 in go.mod",
                "chi",
                "chi 5.2.0",
                program,
                sources);
    }

    @Test
    void aModuleWithChecksums() throws IOException {
        assertSame("default", MODULE, PlanChoices.choose());
    }

    @Test
    void theBuilderThatMountsNothing() throws IOException {
        assertSame("classic", MODULE, PlanChoices.choose(), BuilderFeatures.PORTABLE);
    }

    @Test
    void slimOnDebianWhichHasNoAuthorities() throws IOException {
        assertSame("slim", MODULE, PlanChoices.choose().variant(Variant.SLIM));
    }

    @Test
    void oneStageForAll() throws IOException {
        assertSame("single", MODULE, PlanChoices.choose().variant(Variant.SINGLE));
    }

    @Test
    void aModuleOfAWorkspaceThatIsLinkedToC() throws IOException {
        assertSame("workspace", WORKSPACE, PlanChoices.choose());
    }

    @Test
    void modulesInAFolder() throws IOException {
        assertSame(
                "vendor",
                application(
                        "", MODULE.program(), new GoApplication.Sources(List.of("go.mod", "go.sum"), "vendor", true)),
                PlanChoices.choose());
    }

    @Test
    void withoutChecksumsTheyAreWrittenByTheBuild() throws IOException {
        GoApplication application =
                application("", MODULE.program(), new GoApplication.Sources(List.of("go.mod"), null, false));

        assertSame("no-sums", application, PlanChoices.choose());
        assertSame("no-sums-single", application, PlanChoices.choose().variant(Variant.SINGLE));
    }

    @Test
    void theNetworkOfACompanyWhoseAuthoritiesTheProgramTrusts() throws IOException {
        assertSame(
                "network",
                MODULE,
                PlanChoices.choose()
                        .mirrors("docker.io=registry.acme.com/hub,gcr.io=registry.acme.com/gcr")
                        .packages("go=https://go.acme.com/proxy/")
                        .trusting(true, "ca-1.pem"));
    }

    private static void assertSame(String name, GoApplication application, PlanChoices choices) throws IOException {
        assertSame(name, application, choices, BuilderFeatures.BUILDKIT);
    }

    private static void assertSame(
            String name, GoApplication application, PlanChoices choices, BuilderFeatures features) throws IOException {
        ProjectModel project = new ProjectModel(
                "com.acme",
                "stars",
                "1.4.0",
                new ProjectModel.Description("Stars", "Knows the stars.", null, null, null, null, 946_684_800L),
                application,
                List.of(),
                name.equals("workspace") ? List.of("templates") : List.of(),
                new ProjectModel.Web(8080, 8080, "/healthz"),
                2,
                List.of());
        Dockerfile dockerfile =
                DockerfileRenderer.render(ImagePlanner.plan(project, choices.settings(), features), PLACE, null);
        Golden.assertSame("dockerfiles/go/" + name + ".Dockerfile", dockerfile.text());
        if (name.equals("workspace")) {
            Golden.assertSame("dockerfiles/go/" + name + ".dockerignore", dockerfile.dockerignore());
        }
    }
}
