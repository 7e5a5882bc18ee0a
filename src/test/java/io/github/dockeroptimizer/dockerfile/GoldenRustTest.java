package io.github.dockeroptimizer.dockerfile;

import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.PlanSettings;
import io.github.dockeroptimizer.project.FolderLayout;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.project.RustApplication;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.Golden;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenRustTest {
    private static final DockerfileRenderer.Place PLACE = new DockerfileRenderer.Place(
            "target/docker-optimizer/Dockerfile", "target/docker-optimizer/support", "1.0.0");

    private static final RustApplication.Features USUAL = new RustApplication.Features(true, List.of());

    private static final RustApplication PACKAGE = new RustApplication(
            new FolderLayout("/home/me/dice", ""),
            "1",
            "axum",
            "axum 0.8.6",
            new RustApplication.Program("dice", "dice", USUAL, null),
            new RustApplication.Sources(
                    List.of("dice"),
                    List.of("Cargo.toml", "Cargo.lock"),
                    List.of("src/main.rs"),
                    List.of(),
                    null,
                    true));

    private static final RustApplication WORKSPACE = new RustApplication(
            new FolderLayout("/home/me/games", "dice"),
            "1.85",
            "plain",
            "Rust",
            new RustApplication.Program(
                    "dice", "dice-server", new RustApplication.Features(false, List.of("metrics", "tls")), null),
            new RustApplication.Sources(
                    List.of("dice", "chance"),
                    List.of("Cargo.toml", "dice/Cargo.toml", "chance/Cargo.toml", ".cargo/config.toml"),
                    List.of("dice/src/bin/dice-server.rs", "dice/src/bin/dice-client.rs", "dice/build.rs"),
                    List.of("chance/src/lib.rs"),
                    "vendor",
                    false));

    @Test
    void aPackageWithALockFile() throws IOException {
        assertSame("default", PACKAGE, PlanChoices.choose());
    }

    @Test
    void theBuilderThatMountsNothing() throws IOException {
        assertSame("classic", PACKAGE, PlanChoices.choose(), BuilderFeatures.PORTABLE);
    }

    @Test
    void slimOnDebian() throws IOException {
        assertSame("slim", PACKAGE, PlanChoices.choose().variant(Variant.SLIM));
    }

    @Test
    void oneStageForAll() throws IOException {
        assertSame("single", PACKAGE, PlanChoices.choose().variant(Variant.SINGLE));
    }

    @Test
    void aMemberOfAWorkspaceWithoutALockFileAndWithCratesInAFolder() throws IOException {
        assertSame("workspace", WORKSPACE, PlanChoices.choose());
    }

    @Test
    void theNetworkOfACompany() throws IOException {
        assertSame(
                "network",
                PACKAGE,
                PlanChoices.choose()
                        .mirrors("docker.io=registry.acme.com/hub,gcr.io=registry.acme.com/gcr")
                        .packages("rust=sparse+https://crates.acme.com/index")
                        .trusting(true, "ca-1.pem"));
    }

    @Test
    void aStaticProgram() throws IOException {
        RustApplication musl = new RustApplication(
                PACKAGE.layout(),
                PACKAGE.version(),
                PACKAGE.frameworkId(),
                PACKAGE.frameworkName(),
                new RustApplication.Program("dice", "dice", USUAL, "x86_64-unknown-linux-musl"),
                PACKAGE.sources());

        assertSame("static", musl, PlanChoices.choose());
    }

    private static void assertSame(String name, RustApplication application, PlanChoices choices) throws IOException {
        assertSame(name, application, choices, BuilderFeatures.BUILDKIT);
    }

    private static void assertSame(
            String name, RustApplication application, PlanChoices choices, BuilderFeatures features)
            throws IOException {
        ProjectModel project = new ProjectModel(
                "com.acme",
                "dice",
                "1.4.0",
                new ProjectModel.Description("Dice", "Throws dice.", null, null, null, null, 946_684_800L),
                application,
                List.of(),
                List.of(),
                new ProjectModel.Web(8080, 8080, "/health"),
                3,
                List.of());
        PlanSettings settings = choices.settings();
        Dockerfile dockerfile = DockerfileRenderer.render(ImagePlanner.plan(project, settings, features), PLACE, null);
        Golden.assertSame("dockerfiles/rust/" + name + ".Dockerfile", dockerfile.text());
        if (name.equals("workspace")) {
            Golden.assertSame("dockerfiles/rust/" + name + ".dockerignore", dockerfile.dockerignore());
        }
    }
}
