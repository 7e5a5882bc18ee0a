package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.stack.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages that make files for browsers. */
class NodeSiteTest {
    private static final String VITE = "^/assets/.+-(?=[\\w-]{0,7}[A-Z_])[\\w-]{8}\\.\\w+$";

    @TempDir
    private Path folder;

    private Poms files;

    @BeforeEach
    void setUp() {
        files = new Poms(folder).pom("", "<packaging>pom</packaging>");
    }

    @Test
    void whatViteBuildsIsOnePageForAllPaths() {
        manifest("\"build\": \"vite build\"", "vite", "~7.1.0");

        ProjectModel project = analyze(null);

        assertThat(site(project)).isEqualTo(new NodeSite("dist", true, VITE));
        assertThat(project.application().frameworkName()).isEqualTo("static site, Vite 7");
        assertThat(project.web()).isEqualTo(new ProjectModel.Web(8080, 8080, "/"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "astro, dist, false",
        "@docusaurus/core, build, false",
        "react-scripts, build, true",
        "@vue/cli-service, dist, true",
        "parcel, dist, true"
    })
    void everyToolHasItsFolder(String tool, String output, boolean singlePage) {
        manifest("\"build\": \"x\", \"start\": \"" + tool + " start\"", tool, "1.0.0");

        NodeSite site = site(analyze(null));

        assertThat(site.folder()).isEqualTo(output);
        assertThat(site.singlePage()).isEqualTo(singlePage);
    }

    @Test
    void theSettingsOfAToolNameAnotherFolder() {
        manifest("\"build\": \"vite build\"", "vite", "7.1.0");
        files.file("vite.config.ts", "export default { build: { outDir: './web/out/' } }");

        assertThat(site(analyze(null)).folder()).isEqualTo("web/out");
    }

    @Test
    void aFolderOutsideOfTheModuleIsNotTaken() {
        manifest("\"build\": \"vite build\"", "vite", "7.1.0");
        files.file("vite.config.ts", "export default { root: 'src', build: { outDir: '../../server/static' } }");

        assertThat(site(analyze(null)).folder()).isEqualTo("dist");
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/index-DiwrgTda.js, true",
        "/assets/team-portrait.jpg, false",
        "/assets/hero-20240101.png, false"
    })
    void ofVitesFilesOnlyThoseWithAHashInTheirNameNeverChange(String path, boolean hashed) {
        assertThat(path.matches(VITE)).isEqualTo(hashed);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "@angular/build:application, '\"dist/front\"', dist/front/browser",
        "@angular-devkit/build-angular:browser, '\"dist/front\"', dist/front",
        "@angular/build:application, '{\"base\": \"out\", \"browser\": \"\"}', out",
        "@angular/build:application, null, dist/shop/browser"
    })
    void angularKeepsWhatIsForBrowsersApart(String builder, String path, String output) {
        manifest("\"build\": \"ng build\", \"start\": \"ng serve\"", "@angular/cli", "^20.0.0");
        files.file(
                "angular.json",
                "{\"projects\": {\"shop\": {\"architect\": {\"build\": {\"builder\": \"" + builder
                        + "\", \"options\": {\"outputPath\": " + path + "}}}}}}");

        assertThat(site(analyze(null)).folder()).isEqualTo(output);
    }

    @Test
    void aPageOfItsOwnForWhatIsMissingMeansThatPathsAreFiles() {
        manifest("\"build\": \"vite build\"", "vite", "7.1.0");
        files.file("public/404.html", "");

        assertThat(site(analyze(null)).singlePage()).isFalse();
    }

    @Test
    void theEntryMayBeThePageToServe() {
        manifest("\"build\": \"node pages.js\"", "marked", "16.0.0");
        files.file("pages.js", "");

        assertThat(site(analyze("./www/index.html"))).isEqualTo(new NodeSite("www", false, null));
        assertThatThrownBy(() -> analyze("index.html"))
                .hasMessage("`<entry>` is `index.html`, expected the path of an `index.html` in a folder that holds the"
                        + " site and nothing else. Set for example `-Ddocker-optimizer.entry=dist/index.html`.");
    }

    @Test
    void filesThatNobodyBuildsAreSentAsTheyAre() {
        files.file("package.json", "{\"name\": \"front\"}").file("public/index.html", "");

        NodeApplication application =
                (NodeApplication) analyze("public/index.html").application();

        assertThat(application.made()).isEmpty();
        assertThat(application.builds()).isEmpty();
    }

    @Test
    void aServerThatServesTheFilesItselfIsNoSite() {
        manifest("\"build\": \"vite build\"", "vite", "7.1.0");
        files.file("server.js", "createServer().listen(80)");
        assertThat(((NodeApplication) analyze(null).application()).site()).isNull();

        manifest("\"build\": \"vite build\", \"start\": \"node dist/server.js\"", "vite", "7.1.0");
        assertThat(((NodeApplication) analyze(null).application()).site()).isNull();
    }

    @Test
    void whatIsNotBuiltCannotBeServed() {
        manifest("\"dev\": \"vite\"", "vite", "7.1.0");

        assertThatThrownBy(() -> analyze(null))
                .hasMessageStartingWith(
                        "package.json asks for `vite`, which makes files for a browser, and has no script"
                                + " `build`, one was expected. Add it: ");
    }

    private void manifest(String scripts, String tool, String version) {
        files.file(
                "package.json",
                "{\"name\": \"front\", \"scripts\": {" + scripts + "}, \"devDependencies\": {\"" + tool + "\": \""
                        + version + "\"}}");
    }

    private static NodeSite site(ProjectModel project) {
        return Objects.requireNonNull(((NodeApplication) project.application()).site());
    }

    private ProjectModel analyze(@Nullable String entry) {
        MavenProject project = files.project();
        return ProjectAnalyzer.analyze(
                project,
                List.of(project),
                new ProjectAnalyzer.Declared(
                        null, null, null, List.of(), new ProjectAnalyzer.Other(Stack.NODE, entry, null, List.of())));
    }
}
