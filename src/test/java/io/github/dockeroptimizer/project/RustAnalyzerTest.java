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

class RustAnalyzerTest {
    private static final String MAIN = "fn main() {}\n";

    @TempDir
    private Path folder;

    private Poms files;

    @BeforeEach
    void setUp() {
        files = new Poms(folder).pom("", "<packaging>pom</packaging>");
    }

    private static String manifest(String name, String more) {
        return "[package]\nname = \"" + name + "\"\nversion = \"1.0.0\"\nedition = \"2021\"\n" + more;
    }

    private ProjectModel model(ProjectAnalyzer.Declared declared) {
        return model("", declared);
    }

    private ProjectModel model(String module, ProjectAnalyzer.Declared declared) {
        return new RustAnalyzer(files.project(module)).analyze(declared);
    }

    private static RustApplication rust(ProjectModel model) {
        return (RustApplication) model.application();
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
        files.file("Cargo.toml", manifest("dice", "rust-version = \"1.80\"\n[dependencies]\naxum = \"0.8\"\n"))
                .file("Cargo.lock", "version = 4\n[[package]]\nname = \"axum\"\nversion = \"0.8.6\"\n")
                .file(
                        "src/main.rs",
                        "// \"0.0.0.0:1111\"\n.route(\"/healthz\", get(ok)) bind(\"0.0.0.0:3000\")\n" + MAIN);

        ProjectModel model = model(nothing());

        assertThat(model.web()).isEqualTo(new ProjectModel.Web(3000, 3000, "/healthz"));
        assertThat(rust(model).frameworkName()).isEqualTo("axum 0.8.6");
        assertThat(rust(model).program())
                .isEqualTo(new RustApplication.Program(
                        "dice", "dice", new RustApplication.Features(true, List.of()), null));
        assertThat(rust(model).sources())
                .isEqualTo(new RustApplication.Sources(
                        List.of("dice"),
                        List.of("Cargo.toml", "Cargo.lock"),
                        List.of("src/main.rs"),
                        List.of(),
                        null,
                        true));
        assertThat(model.facts())
                .containsExactly(
                        new Fact("stack", "Rust", "Cargo.toml"),
                        new Fact("entry", "dice", "src/main.rs"),
                        new Fact("language", "Rust, the newest", "default; rust-version is 1.80"),
                        new Fact("lock file", "Cargo.lock", "beside Cargo.toml"),
                        new Fact("framework", "axum 0.8.6", "axum in Cargo.toml"),
                        new Fact("port", "3000", "src/main.rs"),
                        new Fact("health", "/healthz", "src/main.rs"));
    }

    @Test
    void whatServesNothingIsAJob() {
        files.file("Cargo.toml", manifest("sweep", "")).file("src/main.rs", MAIN);

        ProjectModel model = model(nothing());

        assertThat(model.web()).isNull();
        assertThat(rust(model).sources().locked()).isFalse();
        assertThat(model.facts())
                .contains(new Fact(
                        "lock file", "none, every build may take other versions", "no Cargo.lock beside Cargo.toml"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TcpListener::bind(\"[::]:9000\") | 9000",
                "env::var(\"PORT\").unwrap_or_else(/-/ \"7000\".into()); TcpListener | 7000",
                "SocketAddr::from(([0, 0, 0, 0], 3030)); TcpListener | 3030",
                "SocketAddr::new(Ipv4Addr::UNSPECIFIED.into(), 3031); TcpListener | 3031",
                "TcpListener::bind((\"0.0.0.0\", 3032)) | 3032",
                "TcpListener::bind(\"127.0.0.1:3033\") | 3033",
                "TcpListener::bind(address) | 8080",
            })
    void thePortStandsInTheSources(String source, int port) {
        files.file("Cargo.toml", manifest("dice", "")).file("src/main.rs", source.replace("/-/", "|_|") + "\n" + MAIN);

        assertThat(model(nothing()).web()).isEqualTo(new ProjectModel.Web(port, port, null));
    }

    @Test
    void rocketSaysItsPortInAFile() {
        files.file("Cargo.toml", manifest("dice", "[dependencies]\nrocket = \"0.5\"\n"))
                .file("Rocket.toml", "[default]\naddress = \"0.0.0.0\"\nport = 8001\n")
                .file("src/main.rs", MAIN);

        assertThat(model(nothing()).web()).isEqualTo(new ProjectModel.Web(8001, 8001, null));
    }

    @Test
    void severalProgramsAreListed() {
        files.file("Cargo.toml", manifest("dice", "[[bin]]\nname = \"serve\"\npath = \"src/serve.rs\"\n"))
                .file("src/serve.rs", MAIN)
                .file("src/bin/load.rs", MAIN)
                .file("src/bin/clear/main.rs", MAIN);

        assertThatThrownBy(() -> model(nothing()))
                .isInstanceOf(OptimizerException.class)
                .hasMessageContaining("There are 3 programs in " + folder
                        + ", and nothing says which one to start: serve, clear, load.")
                .hasMessageContaining("Set `<entry>` (`-Ddocker-optimizer.entry=serve`)");
        assertThat(rust(model(declared("load", null))).program().binary()).isEqualTo("load");
        assertThatThrownBy(() -> model(declared("lode", null)))
                .hasMessageContaining(
                        "`<entry>` is \"lode\", and no program has this name. These were found: serve, clear,"
                                + " load.");
    }

    @Test
    void defaultRunChooses() {
        files.file("Cargo.toml", manifest("dice", "default-run = \"load\"\n"))
                .file("src/main.rs", MAIN)
                .file("src/bin/load.rs", MAIN);

        assertThat(rust(model(nothing())).program().binary()).isEqualTo("load");
    }

    @Test
    void aLibraryIsNoProgram() {
        files.file("Cargo.toml", manifest("chance", "")).file("src/lib.rs", "");

        assertThatThrownBy(() -> model(nothing()))
                .hasMessageContaining("Cargo.toml makes no program, one was expected");
        assertThat(ModuleRole.reasonToSkip(files.project(), List.of(), null))
                .isEqualTo("a library, its Cargo.toml makes no program");
    }

    @Test
    void aMemberIsBuiltWithItsWorkspaceAbove() {
        workspace();

        ProjectModel model = model("apps/dice", nothing());

        assertThat(rust(model).layout()).isEqualTo(new FolderLayout(folder.toString(), "apps/dice"));
        assertThat(rust(model).program().packageName()).isEqualTo("dice");
        assertThat(rust(model).sources().manifests())
                .containsExactly(
                        "Cargo.toml",
                        "apps/dice/Cargo.toml",
                        "apps/load/Cargo.toml",
                        "libs/chance/Cargo.toml",
                        ".cargo/config.toml");
        assertThat(rust(model).sources().packages()).containsExactly("dice", "load", "chance");
        assertThat(rust(model).sources().programs())
                .containsExactly("apps/dice/src/main.rs", "apps/dice/build.rs", "apps/load/src/main.rs");
        assertThat(rust(model).sources().libraries()).containsExactly("libs/chance/src/lib.rs");
        assertThat(rust(model).sources().vendored()).isEqualTo("vendor");
    }

    @Test
    void aWorkspaceListsTheProgramsOfItsMembers() {
        workspace();

        assertThatThrownBy(() -> model(nothing())).hasMessageContaining("nothing says which one to start: dice, load.");
        assertThat(rust(model(declared("load", null))).program().packageName()).isEqualTo("load");
    }

    private void workspace() {
        files.file("Cargo.toml", "[workspace]\nmembers = [\"apps/*\"]\nresolver = \"2\"\n")
                .file(".cargo/config.toml", "[source.v]\ndirectory = \"vendor\"\n")
                .pom("apps/dice", "<packaging>pom</packaging>")
                .file(
                        "apps/dice/Cargo.toml",
                        manifest("dice", "[dependencies]\nchance = { path = \"../../libs/chance\" }\n"))
                .file("apps/dice/src/main.rs", MAIN)
                .file("apps/dice/build.rs", MAIN)
                .file("apps/load/Cargo.toml", manifest("load", ""))
                .file("apps/load/src/main.rs", MAIN)
                .file("libs/chance/Cargo.toml", manifest("chance", ""))
                .file("libs/chance/src/lib.rs", "");
    }

    @Test
    void aPathThatLeadsOutOfTheWorkspaceIsRefused() {
        files.pom("app", "<packaging>pom</packaging>")
                .file("app/Cargo.toml", manifest("dice", "[dependencies]\nchance = { path = \"../chance\" }\n"))
                .file("app/src/main.rs", MAIN)
                .file("chance/Cargo.toml", manifest("chance", ""));

        assertThatThrownBy(() -> model("app", nothing()))
                .hasMessageContaining("refers to chance by the path ../chance, which leads out of ")
                .hasMessageContaining("Put both under one workspace");
    }

    @Test
    void featuresAreThoseThatTheUserNamesAndThoseThatTheProgramNeeds() {
        files.file(
                        "Cargo.toml",
                        manifest(
                                "dice",
                                """
                                [[bin]]
                                name = "dice"
                                path = "src/main.rs"
                                required-features = ["cli"]
                                [features]
                                cli = []
                                metrics = ["dep:prometheus"]
                                [dependencies]
                                prometheus = { version = "1", optional = true }
                                log = { version = "0.4", optional = true }
                                """))
                .file("src/main.rs", MAIN);

        assertThat(rust(model(declared(null, null, "metrics", "log"))).program().features())
                .isEqualTo(new RustApplication.Features(true, List.of("metrics", "log", "cli")));
        assertThatThrownBy(() -> model(declared(null, null, "prometheus")))
                .hasMessageContaining("`<extras>` names \"prometheus\", and Cargo.toml has no such feature. It has cli,"
                        + " metrics, log.");
    }

    @Test
    void thoseThatThePackageTurnsOnItselfAreLeftOutAsCargoIsTold() {
        files.file("Cargo.toml", manifest("dice", "[features]\ndefault = [\"tls\"]\ntls = []\nfast = []\n"))
                .file("src/main.rs", MAIN);

        ProjectModel model = model(declared(null, null, "--no-default-features", "fast"));

        assertThat(rust(model).program().features()).isEqualTo(new RustApplication.Features(false, List.of("fast")));
        assertThat(model.facts()).contains(new Fact("features", "fast, none by default", "parameter `extras`"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "rust-toolchain, 1.85.1, 1.85.1",
        "rust-toolchain, stable, 1",
        "rust-toolchain.toml, '[toolchain]\nchannel = \"1.86\"', 1.86",
        "rust-toolchain.toml, '[toolchain]\nchannel = \"nightly-2026-01-01\"', nightly-2026-01-01",
    })
    void theToolchainFileSaysTheVersion(String file, String text, String version) {
        files.file("Cargo.toml", manifest("dice", "")).file("src/main.rs", MAIN).file(file, text);

        assertThat(rust(model(nothing())).version()).isEqualTo(version);
        assertThat(rust(model(declared(null, "1.84"))).version()).isEqualTo("1.84");
    }

    @Test
    void aVersionThatThePackageIsTooNewForIsRefused() {
        files.file("Cargo.toml", manifest("dice", "rust-version = \"1.88\"\n")).file("src/main.rs", MAIN);

        assertThatThrownBy(() -> model(declared(null, "1.85.1")))
                .hasMessageContaining("Rust 1.85.1 is asked for (parameter `languageVersion`), and Cargo.toml says"
                        + " `rust-version = \"1.88\"`")
                .hasMessageContaining("-Ddocker-optimizer.languageVersion=1.88");
        assertThatThrownBy(() -> model(declared(null, "nightly")))
                .hasMessageContaining("`<languageVersion>` is \"nightly\", expected a version of Rust");
    }
}
