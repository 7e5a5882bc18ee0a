package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorLayoutTest {
    private static final String ARTIFACT = "target/app-1.0.jar";

    @TempDir
    private Path folder;

    private Poms poms;

    @BeforeEach
    void setUp() {
        poms = new Poms(folder);
    }

    @Test
    void aSingleProjectIsItsOwnContext() {
        poms.pom("", "");

        ProjectModel.Layout layout = layout("");

        assertThat(layout)
                .isEqualTo(new ProjectModel.Layout(folder.toString(), "", List.of("pom.xml"), false, ARTIFACT));
        assertThat(layout.multiModule()).isFalse();
    }

    @Test
    void aModuleBringsItsWholeReactorTheRootFirst() {
        poms.pom("", "<packaging>pom</packaging><modules><module>lib</module><module>app</module></modules>")
                .child("lib", "", "../pom.xml", "")
                .child("app", "", "../pom.xml", "");

        ProjectModel.Layout layout = layout("app");

        assertThat(layout.contextRoot()).isEqualTo(folder.toString());
        assertThat(layout.module()).isEqualTo("app");
        assertThat(layout.poms()).containsExactly("pom.xml", "lib/pom.xml", "app/pom.xml");
        assertThat(layout.multiModule()).isTrue();
    }

    @Test
    void nestedModulesAreFollowed() {
        poms.pom("", "<packaging>pom</packaging><modules><module>apps</module></modules>")
                .child("apps", "", "../pom.xml", "<packaging>pom</packaging><modules><module>app</module></modules>")
                .child("apps/app", "apps", "../pom.xml", "");

        ProjectModel.Layout layout = layout("apps/app");

        assertThat(layout.module()).isEqualTo("apps/app");
        assertThat(layout.poms()).containsExactly("pom.xml", "apps/pom.xml", "apps/app/pom.xml");
    }

    @Test
    void modulesOfProfilesBelongToItSinceMavenMayReadThem() {
        poms.pom(
                        "",
                        "<packaging>pom</packaging><modules><module>app</module></modules><profiles><profile><id>x</id>"
                                + "<modules><module>extra</module></modules></profile></profiles>")
                .child("app", "", "../pom.xml", "")
                .child("extra", "", "../pom.xml", "");

        assertThat(layout("app").poms()).containsExactly("pom.xml", "app/pom.xml", "extra/pom.xml");
    }

    @Test
    void aModuleThatIsNamedByItsFileOrDoesNotExistIsTakenAsItIs() {
        poms.pom("", "<packaging>pom</packaging><modules><module>app/pom.xml</module><module>gone</module></modules>")
                .child("app", "", "../pom.xml", "");

        assertThat(layout("app").poms()).containsExactly("pom.xml", "app/pom.xml");
    }

    @Test
    void aParentBesideTheModuleMakesTheFolderAboveTheContext() {
        poms.pom("parent", "<packaging>pom</packaging>").child("app", "parent", "../parent/pom.xml", "");

        ProjectModel.Layout layout = layout("app");

        assertThat(layout.contextRoot()).isEqualTo(folder.toString());
        assertThat(layout.module()).isEqualTo("app");
        assertThat(layout.poms()).containsExactly("parent/pom.xml", "app/pom.xml");
    }

    @Test
    void aFlatReactorWhoseParentListsModulesBesideItIsFollowed() {
        poms.pom(
                        "parent",
                        "<packaging>pom</packaging><modules><module>../app</module><module>../lib</module></modules>")
                .child("app", "parent", "../parent/pom.xml", "")
                .child("lib", "parent", "../parent/pom.xml", "");

        assertThat(layout("app").poms()).containsExactly("parent/pom.xml", "app/pom.xml", "lib/pom.xml");
    }

    @Test
    void aParentFromARepositoryIsNotCopied() {
        poms.bootPom("");

        assertThat(layout("").poms()).containsExactly("pom.xml");
    }

    @Test
    void theFolderWithMavensConfigurationIsSeen() throws IOException {
        poms.pom("", "");
        Files.createDirectory(folder.resolve(".mvn"));

        assertThat(layout("").mavenFolder()).isTrue();
    }

    @Test
    void aBrokenPomOfAnotherModuleIsNamed() {
        poms.pom("", "<packaging>pom</packaging><modules><module>app</module><module>lib</module></modules>")
                .child("app", "", "../pom.xml", "")
                .file("lib/pom.xml", "<project>");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> layout("app"))
                .withMessageContaining("Cannot read " + folder.resolve("lib/pom.xml"))
                .withMessageContaining("take the module out of `<modules>`");
    }

    private ProjectModel.Layout layout(String module) {
        return ReactorLayout.of(poms.project(module), ARTIFACT);
    }
}
