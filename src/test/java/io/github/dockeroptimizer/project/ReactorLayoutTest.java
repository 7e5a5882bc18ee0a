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

        MavenLayout layout = layout("");

        assertThat(layout)
                .isEqualTo(new MavenLayout(
                        folder.toString(), "", List.of("pom.xml"), "pom.xml", null, List.of(), "com.acme.shop"));
        assertThat(layout.inReactor()).isFalse();
    }

    @Test
    void aModuleBringsItsWholeReactorTheRootFirst() {
        poms.pom("", "<packaging>pom</packaging><modules><module>lib</module><module>app</module></modules>")
                .child("lib", "", "../pom.xml", "")
                .child("app", "", "../pom.xml", "");

        MavenLayout layout = layout("app");

        assertThat(layout.contextRoot()).isEqualTo(folder.toString());
        assertThat(layout.module()).isEqualTo("app");
        assertThat(layout.poms()).containsExactly("pom.xml", "lib/pom.xml", "app/pom.xml");
        assertThat(layout.inReactor()).isTrue();
    }

    @Test
    void nestedModulesAreFollowed() {
        poms.pom("", "<packaging>pom</packaging><modules><module>apps</module></modules>")
                .child("apps", "", "../pom.xml", "<packaging>pom</packaging><modules><module>app</module></modules>")
                .child("apps/app", "apps", "../pom.xml", "");

        MavenLayout layout = layout("apps/app");

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
    void aModuleMayBeNamedByItsFile() {
        poms.pom("", "<packaging>pom</packaging><modules><module>app/pom.xml</module></modules>")
                .child("app", "", "../pom.xml", "");

        assertThat(layout("app").poms()).containsExactly("pom.xml", "app/pom.xml");
    }

    @Test
    void aModuleThatDoesNotExistIsRefusedSinceMavenInsideWouldFail() {
        poms.pom("", "<packaging>pom</packaging><modules><module>app</module><module>gone</module></modules>")
                .child("app", "", "../pom.xml", "");

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> layout("app"))
                .withMessageContaining("lists the module `gone`, and there is no such folder with a POM.");
    }

    @Test
    void anAggregatorThatIsNoParentIsFoundInTheFoldersAbove() {
        poms.pom("", "<packaging>pom</packaging><modules><module>apps/app</module><module>lib</module></modules>")
                .pom("apps/app", "")
                .pom("lib", "");

        MavenLayout layout = layout("apps/app");

        assertThat(layout.startPom()).isEqualTo("pom.xml");
        assertThat(layout.siblingJars()).containsExactly("lib-1.0.jar");
    }

    @Test
    void withoutAnAggregatorMavenStartsInTheModule() {
        poms.pom("parent", "<packaging>pom</packaging>").child("app", "parent", "../parent/pom.xml", "");

        assertThat(layout("app").startPom()).isEqualTo("app/pom.xml");
        assertThat(layout("app").inReactor()).isFalse();
    }

    @Test
    void aParentOutsideTheRepositoryIsRefusedSinceTheContextWouldLeaveIt() throws IOException {
        poms.pom("parent", "<packaging>pom</packaging>").child("repository/app", "parent", "../../parent/pom.xml", "");
        Files.createDirectories(folder.resolve("repository/.git"));

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> layout("repository/app"))
                .withMessageContaining("The POM " + folder.resolve("parent/pom.xml") + " belongs to the build of app")
                .withMessageContaining("(`<relativePath/>`)");
    }

    @Test
    void aParentBesideTheModuleMakesTheFolderAboveTheContext() {
        poms.pom("parent", "<packaging>pom</packaging>").child("app", "parent", "../parent/pom.xml", "");

        MavenLayout layout = layout("app");

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
        Files.writeString(Files.createDirectory(folder.resolve(".mvn")).resolve("maven.config"), "-T2");

        assertThat(layout("").mavenFolder()).isEqualTo(".mvn");
    }

    @Test
    void mavensConfigurationAboveTheProjectDoesNotMakeTheWholeRepositoryTheContext() throws IOException {
        poms.pom("service", "");
        Files.writeString(Files.createDirectory(folder.resolve(".mvn")).resolve("maven.config"), "-T2");

        MavenLayout layout = layout("service");

        assertThat(layout.contextRoot()).isEqualTo(folder.resolve("service").toString());
        assertThat(layout.mavenFolder()).isEqualTo("../.mvn");
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

    private MavenLayout layout(String module) {
        return new ReactorLayout(poms.project(module), List.of()).find();
    }
}
