package io.github.dockeroptimizer.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.plan.BuildChoices;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.EnvironmentVariable;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.Toolchain;
import io.github.dockeroptimizer.plan.Warmup;
import io.github.dockeroptimizer.project.Poms;
import io.github.dockeroptimizer.project.ProjectAnalyzer;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.stack.Variant;
import io.github.dockeroptimizer.testing.Golden;
import io.github.dockeroptimizer.testing.PlanChoices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenNodeTest {
    private static final DockerfileRenderer.Place PLACE = new DockerfileRenderer.Place(
            "target/docker-optimizer/Dockerfile", "target/docker-optimizer/support", "1.0.0");
    private static final String POM = "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId>"
            + "<artifactId>tides</artifactId><version>1.4.0</version><packaging>pom</packaging></project>";
    private static final String LISTENS = "app.get('/health', up); app.listen(process.env.PORT || 8080)";

    @TempDir
    private Path folder;

    private Poms files;

    @BeforeEach
    void setUp() {
        files = new Poms(folder).file("pom.xml", POM);
    }

    @Test
    void whatIsBuiltFromTypeScriptIsCopiedAlone() throws IOException {
        typeScript();

        ImagePlan plan = plan("", PlanChoices.choose());
        assertGolden("default", plan);
        assertThat(plan.build().warnings()).isEmpty();
    }

    @Test
    void aSmallSystemHasNodeOnThePath() throws IOException {
        typeScript();

        assertGolden(
                "slim",
                plan(
                        "",
                        PlanChoices.choose()
                                .variant(Variant.SLIM)
                                .packages("node=http://npm.acme.com:8081/repository/npm/")
                                .environment(new EnvironmentVariable("TZ", "UTC"))
                                .build(trusting(true))));
    }

    @Test
    void oneStageIsThereToCompareWith() throws IOException {
        typeScript();

        assertGolden("single", plan("", PlanChoices.choose().variant(Variant.SINGLE)));
    }

    @Test
    void withoutMountsEverythingIsInTheLayers() throws IOException {
        typeScript();

        assertGolden(
                "portable", ImagePlanner.plan(model(""), PlanChoices.choose().settings(), BuilderFeatures.PORTABLE));
    }

    @Test
    void aJobWithoutLockFileAndBuildIsCopiedWhole() throws IOException {
        files.file(
                        "package.json",
                        "{\"name\": \"cleanup\", \"scripts\": {\"start\": \"LEVEL=info node clean.js --all\"}}")
                .file("clean.js", "console.log('clean')");

        ImagePlan plan = plan("", PlanChoices.choose());
        assertGolden("job", plan);
        assertThat(plan.build().warnings())
                .containsExactly("No lock file names the exact versions of the packages: they are those of the day, and"
                        + " another build of the same sources may have others. Run `npm install` and commit the file that it"
                        + " writes.");
    }

    @Test
    void aMemberOfAWorkspaceIsBuiltWithThoseThatItNeeds() throws IOException {
        files.file("package.json", "{\"name\": \"shop\", \"private\": true, \"workspaces\": [\"apps/*\", \"libs/*\"]}")
                .file("package-lock.json", "{}")
                .file("libs/prices/package.json", "{\"name\": \"@shop/prices\", \"scripts\": {\"build\": \"tsc\"}}")
                .file("libs/unused/package.json", "{\"name\": \"@shop/unused\", \"scripts\": {\"build\": \"tsc\"}}")
                .file("apps/orders/pom.xml", POM)
                .file(
                        "apps/orders/package.json",
                        "{\"name\": \"orders\", \"main\": \"dist/server.js\", \"scripts\": {\"build\": \"tsc\"},"
                                + " \"dependencies\": {\"@shop/prices\": \"*\", \"express\": \"^5.1.0\"}}")
                .file("apps/orders/src/server.ts", LISTENS);

        assertGolden("workspace", plan("apps/orders", PlanChoices.choose()));
    }

    @Test
    void pnpmComesByCorepack() throws IOException {
        typeScript().file("package-lock.json", "").file("pnpm-lock.yaml", "lockfileVersion: '9.0'");
        files.file("package.json", typeScriptManifest("\"packageManager\": \"pnpm@10.18.0\","));

        assertGolden("pnpm", plan("", PlanChoices.choose()));
    }

    @Test
    void yarnIsToldByTheFormOfItsLockFile() throws IOException {
        typeScript();
        assertThat(folder.resolve("package-lock.json").toFile().delete()).isTrue();

        files.file("yarn.lock", "# yarn lockfile v1\n");
        assertGolden("yarn-1", plan("", PlanChoices.choose()));
        files.file("yarn.lock", "__metadata:\n  version: 8\n");
        assertGolden("yarn-4", plan("", PlanChoices.choose()));
    }

    @Test
    void aSiteIsServedByAWebServerThatBelongsToNobodyElse() throws IOException {
        site();

        assertGolden("site", plan("", PlanChoices.choose().mirrors("docker.io=registry.acme.com/hub")));
        assertGolden("site-slim", plan("", PlanChoices.choose().variant(Variant.SLIM)));
        assertGolden("site-single", plan("", PlanChoices.choose().variant(Variant.SINGLE)));
    }

    private void site() {
        files.file(
                        "package.json",
                        "{\"name\": \"front\", \"scripts\": {\"dev\": \"vite\", \"build\": \"vite build\"},"
                                + " \"devDependencies\": {\"vite\": \"^7.1.0\"}}")
                .file("package-lock.json", "{}")
                .file("index.html", "<script type=module src=/src/main.js></script>")
                .file("src/main.js", "");
    }

    private Poms typeScript() {
        return files.file("package.json", typeScriptManifest(""))
                .file("package-lock.json", "{}")
                .file(".npmrc", "save-exact=true")
                .file("public/index.html", "")
                .file("src/server.ts", LISTENS);
    }

    private static String typeScriptManifest(String more) {
        return "{\"name\": \"tides\", " + more + " \"main\": \"dist/server.js\", \"engines\": {\"node\": \">=24\"},"
                + " \"scripts\": {\"build\": \"tsc\", \"start\": \"node --enable-source-maps .\"},"
                + " \"dependencies\": {\"express\": \"^5.1.0\"}, \"devDependencies\": {\"typescript\": \"^5.9.0\"}}";
    }

    private static BuildChoices trusting(boolean atRuntime) {
        return new BuildChoices(
                BuildFrom.SOURCES,
                List.of(),
                Warmup.GO_OFFLINE,
                false,
                false,
                List.of("ca-1.pem"),
                atRuntime,
                Toolchain.DEFAULT);
    }

    private ProjectModel model(String module) {
        MavenProject project = files.project(module);
        return ProjectAnalyzer.analyze(project, List.of(project), ProjectAnalyzer.Declared.NOTHING);
    }

    private ImagePlan plan(String module, PlanChoices choices) {
        return ImagePlanner.plan(model(module), choices.settings(), BuilderFeatures.BUILDKIT);
    }

    private static void assertGolden(String name, ImagePlan plan) throws IOException {
        Dockerfile dockerfile = DockerfileRenderer.render(plan, PLACE, null);
        assertThat(dockerfile.text())
                .doesNotContain("{{")
                .doesNotContain("&quot;")
                .doesNotContain("\r");
        Golden.assertSame("dockerfiles/node/" + name + ".Dockerfile", dockerfile.text());
    }
}
