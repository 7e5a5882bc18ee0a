package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.stack.Stack;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackFinderTest {
    private static final String PARENT = "packaging `pom` makes nothing to run";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "PYTHON, pyproject.toml, app.py",
        "PYTHON, requirements.txt, app.py",
        "PYTHON, setup.py, src/orders/__init__.py",
        "RUST, Cargo.toml, src/main.rs",
        "NODE, package.json, server.js",
        "NODE, package.json, index.html",
        "GO, go.mod, main.go",
        "GO, go.work, cmd/orders/main.go",
    })
    void theFilesOfAModuleThatMakesNothingTellItsStack(Stack stack, String manifest, String source) {
        MavenProject project = new Poms(folder)
                .pom("", "<packaging>pom</packaging>")
                .file(manifest, manifest.endsWith(".json") ? "{}" : "")
                .file(source, "")
                .project();

        assertThat(StackFinder.manifest(project, stack)).isEqualTo(manifest);
        assertThat(reason(project, null)).isNull();
        assertThat(StackFinder.of(project, null)).isEqualTo(stack);
    }

    @Test
    void aParentOfModulesAndOneWithJavaSourcesAreNone() {
        Poms poms = new Poms(folder)
                .pom("", "<packaging>pom</packaging><modules><module>app</module></modules>")
                .file("package.json", "{}")
                .pom("app", "<packaging>pom</packaging>")
                .file("app/package.json", "{}")
                .file("app/src/main/java/Main.java", "class Main {}");

        assertThat(StackFinder.recognised(poms.project())).isEmpty();
        assertThat(StackFinder.recognised(poms.project("app"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "package.json | {'devDependencies': {'husky': '9', 'prettier': '3'}, 'scripts': {'prepare': 'husky'}} | its package.json only asks for tools",
                "package.json | {'main': 'index.js', 'scripts': {'test': 'exit 1'}}                                 | its package.json only asks for tools",
                "pyproject.toml | [tool.ruff]                                                          | there is nothing in Python to run in it",
                "requirements.txt | mkdocs                                                             | there is nothing in Python to run in it",
            })
    void aManifestThatIsThereForToolsMakesNoImage(String file, String text, String reason) {
        MavenProject project = new Poms(folder)
                .pom("", "<packaging>pom</packaging>")
                .file(file, text.replace('\'', '"'))
                .file("eslint.config.js", "")
                .file(".prettierrc.cjs", "")
                .project();

        assertThat(StackFinder.recognised(project)).isEmpty();
        assertThat(reason(project, null)).startsWith(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "package.json | {'scripts': {'start': 'node dist/server.js'}} | NODE",
                "package.json | {'scripts': {'build': 'vite build'}}          | NODE",
                "package.json | {'workspaces': ['a']}                         | NODE",
                "pyproject.toml | [project]                                   | PYTHON",
                "pyproject.toml | [tool.poetry]                               | PYTHON",
            })
    void aManifestThatHasSomethingToRunMakesOne(String file, String text, Stack stack) {
        MavenProject project = new Poms(folder)
                .pom("", "<packaging>pom</packaging>")
                .file(file, text.replace('\'', '"'))
                .project();

        assertThat(StackFinder.recognised(project)).containsExactly(stack);
    }

    @Test
    void aManifestForToolsIsNoSecondStack() {
        MavenProject project = new Poms(folder)
                .pom("", "<packaging>pom</packaging>")
                .file("requirements.txt", "flask")
                .file("app.py", "")
                .file("package.json", "{\"devDependencies\": {\"prettier\": \"3\"}}")
                .project();

        assertThat(reason(project, null)).isNull();
        assertThat(StackFinder.of(project, null)).isEqualTo(Stack.PYTHON);
    }

    @Test
    void twoApplicationsInOneModuleAreToBeToldApart() {
        MavenProject project = new Poms(folder)
                .pom("", "<packaging>pom</packaging>")
                .file("requirements.txt", "flask")
                .file("app.py", "")
                .file("package.json", "{\"scripts\": {\"start\": \"node server.js\"}}")
                .project();

        assertThat(reason(project, null))
                .isEqualTo("requirements.txt and package.json lie side by side, name one of them by `<stack>`:"
                        + " `python` or `node`");
        assertThat(reason(project, Stack.NODE)).isNull();
        assertThat(StackFinder.of(project, Stack.NODE)).isEqualTo(Stack.NODE);
    }

    @Test
    void aFrontEndThatMavenBuildsIsForOtherModules() {
        MavenProject project = new Poms(folder)
                .pom(
                        "",
                        "<packaging>pom</packaging><build><plugins><plugin><groupId>com.github.eirslett</groupId>"
                                + "<artifactId>frontend-maven-plugin</artifactId><executions><execution><goals>"
                                + "<goal>npm</goal></goals></execution></executions></plugin></plugins></build>")
                .file("package.json", "{\"scripts\": {\"build\": \"vite build\"}}")
                .project();

        assertThat(reason(project, null)).startsWith("Maven builds the front end in it, for other modules");
        assertThat(reason(project, Stack.NODE)).isNull();
    }

    @Test
    void aJarStaysJavaWhateverLiesInItsFolder() {
        MavenProject project = new Poms(folder)
                .pom("", "")
                .file("src/main/java/Main.java", "class Main {}")
                .file("package.json", "{\"scripts\": {\"start\": \"node server.js\"}}")
                .file("pyproject.toml", "[project]")
                .project();

        assertThat(reason(project, null)).isNull();
        assertThat(StackFinder.of(project, null)).isEqualTo(Stack.JAVA);
    }

    @Test
    void javaThatIsNamedWhereMavenMakesNothingIsToldSo() {
        MavenProject project = new Poms(folder)
                .pom("", "<packaging>pom</packaging>")
                .file("package.json", "{\"scripts\": {\"start\": \"node server.js\"}}")
                .project();

        assertThat(reason(project, Stack.JAVA))
                .isEqualTo("`<stack>` is `java`, and packaging `pom` makes nothing in Java to run: `jar` and `war` do");
    }

    @Test
    void theStackOfAModuleIsThatOfItsPomThenOfTheCommandLine() {
        Poms poms = new Poms(folder)
                .pom(
                        "",
                        "<packaging>pom</packaging><build><plugins><plugin><groupId>io.github.dockeroptimizer</groupId>"
                                + "<artifactId>docker-optimizer-maven-plugin</artifactId><configuration>"
                                + "<stack>rust</stack></configuration></plugin></plugins></build>")
                .pom("app", "<properties><docker-optimizer.stack>python</docker-optimizer.stack></properties>");

        assertThat(DeclaredStack.of(poms.project(), "node")).isEqualTo(Stack.RUST);
        assertThat(DeclaredStack.of(poms.project("app"), "node")).isEqualTo(Stack.NODE);
        assertThat(DeclaredStack.of(poms.project("app"), null)).isEqualTo(Stack.PYTHON);
    }

    @Test
    void aNamedStackIsTakenAlsoForAParentOfModulesThatHasItsManifest() {
        Poms poms = new Poms(folder)
                .pom("", "<packaging>pom</packaging><modules><module>app</module></modules>")
                .file("Cargo.toml", "")
                .pom("app", "");

        assertThat(reason(poms.project(), Stack.RUST)).isNull();
        assertThat(StackFinder.of(poms.project(), Stack.RUST)).isEqualTo(Stack.RUST);
    }

    @Test
    void aStackNamedForAllModulesIsNotMeantForThoseWithoutItsManifest() {
        Poms poms = new Poms(folder)
                .pom("", "<packaging>pom</packaging><modules><module>app</module></modules>")
                .pom("app", "");

        assertThat(reason(poms.project(), Stack.PYTHON)).isEqualTo(PARENT);
        assertThat(reason(poms.project("app"), Stack.PYTHON)).isNull();
        assertThat(StackFinder.of(poms.project("app"), Stack.PYTHON)).isEqualTo(Stack.JAVA);
    }

    private static @Nullable String reason(MavenProject project, @Nullable Stack declared) {
        return ModuleRole.reasonToSkip(project, List.of(project), declared);
    }
}
