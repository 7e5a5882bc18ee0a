package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoAnalyzerTest {
    private static final String MAIN = "package main\n\nfunc main() {}\n";

    @TempDir
    private Path folder;

    private Poms files;

    @BeforeEach
    void setUp() {
        files = new Poms(folder).pom("", "<packaging>pom</packaging>").file(".git/HEAD", "");
    }

    private static String module(String name, String more) {
        return "module acme.com/" + name + "\n\ngo 1.24\n\n" + more;
    }

    private ProjectModel model(ProjectAnalyzer.Declared declared) {
        return model("", declared);
    }

    private ProjectModel model(String module, ProjectAnalyzer.Declared declared) {
        return new GoAnalyzer(files.project(module)).analyze(declared);
    }

    private static GoApplication go(ProjectModel model) {
        return (GoApplication) model.application();
    }

    private static ProjectAnalyzer.Declared declared(
            @Nullable String entry, @Nullable String version, String... extras) {
        return new ProjectAnalyzer.Declared(
                null, null, null, List.of(), new ProjectAnalyzer.Other(null, entry, version, List.of(extras)));
    }

    private static ProjectAnalyzer.Declared nothing() {
        return ProjectAnalyzer.Declared.NOTHING;
    }

    @Test
    void aServiceIsFoundOutWithItsEvidence() {
        files.file(
                        "go.mod",
                        module(
                                "stars",
                                "require (\n\tgithub.com/go-chi/chi/v5 v5.2.0\n\tx.org/y v1.0.0 // indirect\n)\n"))
                .file("go.sum", "")
                .file(
                        "cmd/stars/main.go",
                        "package main // the command\n// \":1111\"\nfunc main() { http.ListenAndServe(\":3000\", r) }\n")
                .file("internal/web/web.go", "package web\nvar _ = r.Get(\"/healthz\", ok)\n")
                .file("internal/web/web_test.go", "package web\nvar _ = \":2222\"\n");

        ProjectModel model = model(nothing());

        assertThat(model.web()).isEqualTo(new ProjectModel.Web(3000, 3000, "/healthz"));
        assertThat(model.dependencyCount()).isEqualTo(1);
        assertThat(go(model).program())
                .isEqualTo(
                        new GoApplication.Program("stars", "", "./cmd/stars", "cmd/stars/main.go", List.of(), false));
        assertThat(go(model).sources()).isEqualTo(new GoApplication.Sources(List.of("go.mod", "go.sum"), null, true));
        assertThat(model.facts())
                .containsExactly(
                        new Fact("stack", "Go", "go.mod"),
                        new Fact("entry", "stars", "cmd/stars/main.go"),
                        new Fact("language", "Go 1.24", "go 1.24 in go.mod"),
                        new Fact("linking", "static", "no import \"C\" in the sources, and no module known for it"),
                        new Fact("checksums", "go.sum", "beside go.mod"),
                        new Fact("framework", "chi 5.2.0", "github.com/go-chi/chi/v5 in go.mod"),
                        new Fact("port", "3000", "cmd/stars/main.go"),
                        new Fact("health", "/healthz", "internal/web/web.go"));
    }

    @Test
    void whatServesNothingIsAJobAndOneInTheRootHasTheNameOfItsModule() {
        files.file("go.mod", "module acme.com/sweep/v2\n").file("main.go", MAIN);

        ProjectModel model = model(nothing());

        assertThat(model.web()).isNull();
        assertThat(go(model).program().name()).isEqualTo("sweep");
        assertThat(go(model).program().path()).isEqualTo(".");
        assertThat(go(model).sources().summed()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "http.ListenAndServe(\"0.0.0.0:9000\", nil) | 9000",
                "port := os.Getenv(\"PORT\"); if port == \"\" { port = \"7000\" }; net.Listen(\"tcp\", a) | 7000",
                "flag.Int(\"http-port\", 7001, \"\"); http.ListenAndServe(a, nil) | 7001",
                "http.ListenAndServe(\"localhost:3033\", nil) | 3033",
                "http.ListenAndServe(address, nil) | 8080",
            })
    void thePortStandsInTheSources(String source, int port) {
        files.file("go.mod", module("stars", "")).file("main.go", MAIN + "func serve() { " + source + " }\n");

        assertThat(model(nothing()).web()).isEqualTo(new ProjectModel.Web(port, port, null));
    }

    @Test
    void theHealthPathMayStandBehindItsMethod() {
        files.file("go.mod", module("stars", ""))
                .file(
                        "main.go",
                        MAIN + "func s() { m.HandleFunc(\"GET /health\", h); http.ListenAndServe(\":1\", m) }\n");

        assertThat(model(nothing()).web()).isEqualTo(new ProjectModel.Web(8080, 8080, "/health"));
    }

    @Test
    void severalMainPackagesAreListedAndTheParameterChooses() {
        files.file("go.mod", module("stars", ""))
                .file("cmd/server/main.go", MAIN)
                .file("cmd/client/main.go", MAIN)
                .file("tools/gen/main.go", MAIN);

        assertThatThrownBy(() -> model(nothing()))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("There are 2 main packages in " + folder)
                .hasMessageContaining("client, server. Set `<entry>` (`-Ddocker-optimizer.entry=client`)");
        assertThat(go(model(declared("server", null))).program().path()).isEqualTo("./cmd/server");
        assertThat(go(model(declared("./tools/gen", null))).program().name()).isEqualTo("gen");
        assertThatThrownBy(() -> model(declared("sever", null)))
                .hasMessageContaining("no main package has this name. These were found: client, server, gen.");
    }

    @Test
    void oneProgramBesideToolsExamplesAndWhatIsNotBuiltIsTheOne() {
        files.file("go.mod", module("stars", ""))
                .file("main.go", MAIN)
                .file("gen.go", "//go:build ignore\n\n" + MAIN)
                .file("cmd/windows/main_windows.go", MAIN)
                .file("examples/basic/main.go", MAIN)
                .file("testdata/main.go", MAIN)
                .file("other/go.mod", module("other", ""))
                .file("other/cmd/other/main.go", MAIN);

        assertThat(go(model(nothing())).program().source()).isEqualTo("main.go");
    }

    @Test
    void aLibraryIsPassedOverAndRefusedWhereItIsNamed() {
        files.file("go.mod", module("stars", ""))
                .file("stars.go", "package stars\n")
                .file("examples/hello/main.go", MAIN);

        assertThat(ModuleRole.reasonToSkip(files.project(), List.of(files.project()), null))
                .isEqualTo("a library, it has no main package");
        assertThatThrownBy(() -> model(nothing()))
                .hasMessageContaining(folder + " has no main package, one was expected");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "go 1.23.4 | 1.23 | go 1.23.4 in go.mod",
                "go 1.22;toolchain go1.24.3 | 1.24 | toolchain go1.24.3 in go.mod",
                "go 1.22;toolchain default | 1.22 | go 1.22 in go.mod",
                "go 1.26rc1 | 1.26 | go 1.26rc1 in go.mod",
                "go 1.13 | 1.27 | default; go 1.13 in go.mod allows any newer one",
                "go 1.99 | 1.99 | go 1.99 in go.mod",
                "// nothing | 1.27 | default",
            })
    void theDirectivesChooseTheVersion(String directives, String version, String evidence) {
        files.file("go.mod", "module acme.com/stars\n" + directives.replace(";", "\n") + "\n")
                .file("main.go", MAIN);

        ProjectModel model = model(nothing());

        assertThat(go(model).version()).isEqualTo(version);
        assertThat(model.facts()).contains(new Fact("language", "Go " + version, evidence));
    }

    @Test
    void aDeclaredVersionIsTakenUnlessItIsNoneOrTooOld() {
        files.file("go.mod", module("stars", "")).file("main.go", MAIN);

        assertThat(go(model(declared(null, "1.25.3"))).version()).isEqualTo("1.25.3");
        assertThatThrownBy(() -> model(declared(null, "1.22")))
                .hasMessageContaining(
                        "Go 1.22 is asked for (parameter `languageVersion`), and there is go 1.24 in go.mod");
        assertThatThrownBy(() -> model(declared(null, "latest"))).hasMessageContaining("expected a version of Go");
    }

    @Test
    void withoutChecksumsThereIsAFact() {
        files.file("go.mod", module("stars", "require x.org/y v1.0.0\n")).file("main.go", MAIN);

        ProjectModel model = model(nothing());

        assertThat(go(model).sources().summed()).isFalse();
        assertThat(model.facts())
                .contains(new Fact("checksums", "none, what is downloaded is not compared", "no go.sum beside go.mod"));
    }

    @Test
    void aFolderOfModulesIsTakenInTheirPlace() {
        files.file("go.mod", module("stars", "require x.org/y v1.0.0\n"))
                .file("main.go", MAIN)
                .file("vendor/modules.txt", "")
                .file("vendor/x.org/y/main.go", MAIN);

        assertThat(go(model(nothing())).sources())
                .isEqualTo(new GoApplication.Sources(List.of("go.mod"), "vendor", true));
    }

    @Test
    void aWorkspaceIsTheContextAndOneThatDoesNotUseTheModuleIsNot() {
        files.file("go.work", "go 1.25\n\nuse (\n\t./stars\n\t./sky\n)\n")
                .file("go.work.sum", "")
                .pom("stars", "<packaging>pom</packaging>")
                .file("stars/go.mod", module("stars", "require x.org/y v1.0.0\n"))
                .file("stars/main.go", MAIN)
                .file("sky/go.mod", module("sky", ""))
                .file("sky/sky.go", "package sky\n")
                .pom("alone", "<packaging>pom</packaging>")
                .file("alone/go.mod", module("alone", ""))
                .file("alone/main.go", MAIN);

        GoApplication stars = go(model("stars", nothing()));
        GoApplication alone = go(model("alone", nothing()));

        assertThat(stars.layout()).isEqualTo(new FolderLayout(folder.toString(), "stars"));
        assertThat(stars.version()).isEqualTo("1.25");
        assertThat(stars.program().path()).isEqualTo(".");
        assertThat(stars.sources().manifests()).containsExactly("go.work", "go.work.sum", "stars/go.mod", "sky/go.mod");
        assertThat(alone.layout().module()).isEmpty();
        assertThat(alone.sources().manifests()).containsExactly("go.mod");
    }

    @Test
    void aModuleThatLiesBesideIsInTheContextToo() {
        files.pom("stars", "<packaging>pom</packaging>")
                .file("stars/go.mod", module("stars", "replace acme.com/sky => ../libraries/sky\n"))
                .file("stars/cmd/stars/main.go", MAIN)
                .file("libraries/sky/go.mod", module("sky", ""));

        GoApplication stars = go(model("stars", nothing()));

        assertThat(stars.layout()).isEqualTo(new FolderLayout(folder.toString(), "stars"));
        assertThat(stars.program().source()).isEqualTo("stars/cmd/stars/main.go");
        assertThat(stars.program().path()).isEqualTo("./cmd/stars");
        assertThat(stars.sources().manifests()).containsExactly("stars/go.mod", "libraries/sky/go.mod");
    }

    @Test
    void oneThatLiesOutsideTheRepositoryIsRefused() {
        files.file("go.mod", module("stars", "replace acme.com/sky => ../sky\n"))
                .file("main.go", MAIN);

        assertThatThrownBy(() -> model(nothing()))
                .hasMessageContaining("takes a module from ../sky, which leads out of " + folder);
    }

    @Test
    void importedCIsLinkedToUnlessThereIsAWayWithout() {
        files.file("go.mod", module("stars", ""))
                .file("main.go", MAIN)
                .file("fast/fast.go", "package fast\n\n// #include <math.h>\nimport \"C\"\n")
                .file("fast/slow.go", "//go:build !cgo\n\npackage fast\n");
        assertThat(go(model(nothing())).program().linked()).isFalse();

        files.file("need/need.go", "package need\n\nimport (\n\t\"C\"\n)\n");
        ProjectModel model = model(nothing());
        assertThat(go(model).program().linked()).isTrue();
        assertThat(model.facts()).contains(new Fact("linking", "to libraries in C", "import \"C\" in need/need.go"));
    }

    @Test
    void aModuleThatIsKnownForCAndATagThatAsksForItAreLinkedTo() {
        files.file("go.mod", module("stars", "require github.com/mattn/go-sqlite3 v1.14.22 // indirect\n"))
                .file("main.go", MAIN);
        assertThat(go(model(nothing())).program().linked()).isTrue();

        files.file("go.mod", module("stars", ""));
        assertThat(go(model(declared(null, null, "cgo", "metrics"))).program())
                .isEqualTo(new GoApplication.Program("stars", "", ".", "main.go", List.of("metrics"), true));
    }

    @Test
    void whatTheSourcesReadLiesBesideTheProgramButNoSecret() {
        files.file("go.mod", module("stars", ""))
                .file(
                        "main.go",
                        MAIN + "func s() { t.ParseGlob(\"templates/*.html\"); http.Dir(\"./static\");"
                                + " os.ReadFile(\"key.pem\"); os.ReadFile(\"./certs/server.key\"); os.ReadFile(\"secrets/password\"); os.Open(\"absent.txt\") }\n")
                .file("templates/index.html", "")
                .file("static/style.css", "")
                .file("key.pem", "")
                .file("certs/server.key", "")
                .file("secrets/password", "");

        ProjectModel model = model(nothing());

        assertThat(model.files()).containsExactly("templates", "static");
        assertThat(model.facts()).contains(new Fact("file", "templates", "read in main.go"));
    }
}
