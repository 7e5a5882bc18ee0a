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
        "PYTHON, pyproject.toml",
        "PYTHON, requirements.txt",
        "PYTHON, setup.py",
        "RUST, Cargo.toml",
        "NODE, package.json",
        "GO, go.mod",
        "GO, go.work"
    })
    void theFilesOfAModuleThatMakesNothingTellItsStack(Stack stack, String manifest) {
        MavenProject project = new Poms(folder)
                .pom("", "<packaging>pom</packaging>")
                .file(manifest, "")
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
