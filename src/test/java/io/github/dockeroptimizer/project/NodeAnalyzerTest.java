package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeAnalyzerTest {
    @TempDir
    private Path folder;

    private Poms files;

    @BeforeEach
    void setUp() {
        files = new Poms(folder).pom("", "<packaging>pom</packaging>");
    }

    @Test
    void aLockFileThatIsMissingIsAFinding() {
        files.file("package.json", "{}").file("index.js", "");

        assertThat(analyze().facts())
                .contains(new Fact(
                        "lock file",
                        "none: two builds may get different versions of packages",
                        "commit what `npm install` writes"));
    }

    @Test
    void twoLockFilesAreOneTooMany() {
        files.file("package.json", "{}").file("package-lock.json", "{}").file("yarn.lock", "");

        assertThatThrownBy(this::analyze)
                .isInstanceOf(OptimizerException.class)
                .hasMessage(folder + " has `package-lock.json` and `yarn.lock`, one lock file was expected: they name"
                        + " versions of their own. Delete the one that is not kept up to date, or name the tool in"
                        + " package.json, such as `\"packageManager\": \"npm@10.9.0\"`.");
    }

    @Test
    void theToolThatPackageJsonNamesDecidesBetweenTwoLockFiles() {
        files.file("package.json", "{\"packageManager\": \"yarn@4.10.3\"}")
                .file("package-lock.json", "{}")
                .file("yarn.lock", "")
                .file("index.js", "");

        assertThat(application().packages())
                .isEqualTo(
                        new NodePackages(NodePackages.Manager.YARN, "yarn.lock", List.of("package.json", "yarn.lock")));
    }

    @Test
    void aToolThatIsNotKnownIsRefused() {
        files.file("package.json", "{\"packageManager\": \"bun@1.2.0\"}");

        assertThatThrownBy(this::analyze)
                .hasMessageStartingWith(
                        "`packageManager` in package.json is \"bun@1.2.0\", expected npm, pnpm or yarn with its version.");
    }

    @Test
    void aPackageJsonThatIsNoJsonIsNamed() {
        files.file("package.json", "{");

        assertThatThrownBy(this::analyze)
                .isInstanceOf(OptimizerException.class)
                .hasMessageStartingWith("Cannot read " + folder.resolve("package.json") + ": ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "node dist/main.js, node dist/main.js",
        "node --enable-source-maps -r ./trace.js . --all, node --enable-source-maps -r ./trace.js dist/server.js --all",
        "npm run build && node ./dist/main, node dist/main",
        "node --env-file=.env dist/main.js, node dist/main.js",
        "cross-env LEVEL=info node dist/main.js, node dist/main.js",
        "prisma migrate deploy && node dist/main.js, node dist/server.js",
        "nest start, node dist/main",
        "next start -p 8080, node node_modules/next/dist/bin/next start -p 8080",
        "serve public, node node_modules/.bin/serve public",
    })
    void theScriptThatStartsItIsReadWithoutAShell(String script, String started) {
        files.file(
                "package.json",
                "{\"main\": \"./dist/server.js\", \"scripts\": {\"build\": \"tsc\", \"start\": \"" + script + "\"},"
                        + " \"dependencies\": {\"next\": \"15.0.0\", \"serve\": \"14.0.0\"}}");

        assertThat(value("start")).isEqualTo(started);
    }

    @Test
    void aStartByADevelopmentDependencyIsRefused() {
        files.file(
                "package.json",
                "{\"scripts\": {\"start\": \"tsx src/main.ts\"}, \"devDependencies\": {\"tsx\": \"^4.0.0\"}}");

        assertThatThrownBy(this::analyze)
                .hasMessage(
                        "The script `start` runs `tsx`, which is among `devDependencies` in package.json and so not in"
                                + " the image, expected a program that is. Set `<entry>`"
                                + " (`-Ddocker-optimizer.entry=dist/server.js`) to the file to start, or move tsx to"
                                + " `dependencies`.");
    }

    @Test
    void anEntryThatIsNotFoundListsTheCandidates() {
        files.file("package.json", "{\"main\": \"lib/gone.js\"}")
                .file("api.js", "createServer().listen(80)")
                .file("tool.js", "")
                .file("api.test.js", "");

        assertThatThrownBy(this::analyze)
                .hasMessage(
                        "package.json has no script `start`, and `main` and `bin` name no file that is there, one was"
                                + " expected to start the application with. Candidates: `api.js`, `tool.js`. Set `<entry>`"
                                + " (`-Ddocker-optimizer.entry=api.js`).");
        assertThatThrownBy(() -> analyze("main.js", null))
                .hasMessageStartingWith("`<entry>` is `main.js`, and there is no such file, one was expected");
    }

    @Test
    void theDeclaredEntryWins() {
        files.file("package.json", "{\"scripts\": {\"start\": \"node index.js\"}}")
                .file("index.js", "")
                .file("worker.js", "");

        assertThat(((NodeApplication) analyze("./worker.js", null).application()).start())
                .isEqualTo(new NodeStart(List.of("worker.js"), "worker.js", Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        ">=20, 22",
        "^20.11.0 || ^24, 24",
        "20.x, 20",
        ">=18 <21, 20",
        "18 - 20, 20",
        "~22.3, 22",
        "*, 22",
        "^18, 18",
        ">=23, 24",
        "nonsense, 22"
    })
    void theVersionIsOneThatTheManifestAllows(String engines, String version) {
        files.file("package.json", "{\"engines\": {\"node\": \"" + engines + "\"}}")
                .file("index.js", "");

        assertThat(application().version()).isEqualTo(version);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"v20.11.1, 20", "24, 24", "lts/krypton, 24", "lts/*, 22", "system, 22"})
    void theFileOfAVersionManagerComesFirst(String text, String version) {
        files.file("package.json", "{\"engines\": {\"node\": \"22\"}}")
                .file(".nvmrc", text + "\n")
                .file("index.js", "");

        assertThat(application().version()).isEqualTo(version);
        assertThat(((NodeApplication) analyze(null, "20").application()).version())
                .isEqualTo("20");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "app.listen(process.env.PORT ?? 8080); 8080",
                "const PORT = 4000\\napp.listen(PORT); 4000",
                "app.listen({ host: '0.0.0.0', port: 5000 }); 5000",
                "app.listen(config.port); 3000",
                "console.log(1); none"
            })
    void theSourcesSayWhereItListens(String source, String port) {
        files.file("package.json", "{}").file("index.js", source.replace("\\n", "\n"));

        assertThat(value("port")).isEqualTo(port);
    }

    @Test
    void theHealthOfARouterIsNotAskedForItMayBeMountedAnywhere() {
        files.file("package.json", "{\"dependencies\": {\"express\": \"5\"}}")
                .file("index.js", "app.use('/api', routes); app.listen(3000)")
                .file("routes.js", "router.get('/health', up)");

        assertThat(analyze().web()).isEqualTo(new ProjectModel.Web(3000, 3000, null));
    }

    private String value(String subject) {
        return analyze().facts().stream()
                .filter(fact -> fact.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private NodeApplication application() {
        return (NodeApplication) analyze().application();
    }

    private ProjectModel analyze() {
        return analyze(null, null);
    }

    private ProjectModel analyze(@Nullable String entry, @Nullable String version) {
        MavenProject project = files.project();
        return ProjectAnalyzer.analyze(
                project,
                List.of(project),
                new ProjectAnalyzer.Declared(
                        null, null, null, List.of(), new ProjectAnalyzer.Other(Stack.NODE, entry, version, List.of())));
    }
}
