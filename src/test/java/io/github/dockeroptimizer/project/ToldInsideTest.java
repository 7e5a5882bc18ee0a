package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldInsideTest {
    @TempDir
    private Path folder;

    private Poms poms;

    @BeforeEach
    void setUp() {
        poms = new Poms(folder);
    }

    @Test
    void aRevisionIsToldAsAVersion() {
        poms.file(
                "pom.xml",
                "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>shop</artifactId>"
                        + "<version>${revision}</version><properties><revision>1.0</revision></properties></project>");

        ProjectModel model = analyze(Map.of("revision", "2.0", "maven.repo.local", "/tmp/x"), List.of());

        assertThat(java(model).versionProperties()).containsExactly("revision=2.0");
        assertThat(java(model).mavenArguments()).isEmpty();
        assertThat(model.facts())
                .contains(new Fact("told Maven inside", "-Drevision=2.0", "the command line, and the POMs ask for it"));
    }

    @Test
    void aPropertyThatVersionsAreMadeOfThroughAnotherIsTold() {
        poms.pom(
                "",
                "<properties><lib.version>${line}.3</lib.version><line>1</line></properties><dependencies><dependency>"
                        + "<groupId>org.lib</groupId><artifactId>lib</artifactId><version>${lib.version}</version>"
                        + "</dependency></dependencies>");

        assertThat(java(analyze(Map.of("line", "2"), List.of())).versionProperties())
                .containsExactly("line=2");
    }

    @Test
    void aVersionOfAParentFromARepositoryIsTold() {
        poms.bootPom("", "spring-boot-starter-web");

        assertThat(java(analyze(Map.of("java.version", "21"), List.of())).versionProperties())
                .containsExactly("java.version=21");
    }

    @Test
    void aPropertyThatNoPomAsksForStaysOutside() {
        poms.pom("", "");

        ProjectModel model = analyze(Map.of("skipTests", "true", "docker-optimizer.variant", "slim"), List.of());

        assertThat(java(model).versionProperties()).isEmpty();
        assertThat(java(model).mavenArguments()).isEmpty();
    }

    @Test
    void profilesOfTheProjectAreToldAndThoseOfTheSettingsAreNot() {
        poms.pom("", "<profiles><profile><id>fast</id></profile><profile><id>slow</id></profile></profiles>");

        assertThat(java(analyze(Map.of(), List.of("fast", "corporate", "!slow")))
                        .mavenArguments())
                .containsExactly("-Pfast,!slow");
    }

    @Test
    void aPropertyThatActivatesAProfileIsToldToEveryRunOfMaven() {
        poms.pom(
                "",
                "<profiles><profile><id>x</id><activation><property><name>!spark</name></property></activation>"
                        + "</profile></profiles>");

        assertThat(java(analyze(Map.of("spark", "3.2"), List.of())).mavenArguments())
                .containsExactly("-Dspark=3.2");
    }

    @Test
    void whatMavensOwnConfigurationSaysIsNotToldTwice() {
        poms.file(
                        "pom.xml",
                        "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>shop</artifactId>"
                                + "<version>${revision}</version><profiles><profile><id>fast</id></profile><profile><id>slow</id>"
                                + "</profile></profiles></project>")
                .file(".mvn/maven.config", "-T2 -Pfast,other\n-Drevision=1\n");

        ProjectModel same = analyze(Map.of("revision", "1"), List.of("fast", "slow"));
        ProjectModel other = analyze(Map.of("revision", "2"), List.of("fast", "slow"));

        assertThat(java(same).versionProperties()).isEmpty();
        assertThat(java(other).versionProperties()).containsExactly("revision=2");
        assertThat(java(other).mavenArguments()).containsExactly("-Pslow");
    }

    private ProjectModel analyze(Map<String, String> properties, List<String> profiles) {
        MavenProject project = poms.project();
        return ProjectAnalyzer.analyze(
                project,
                List.of(project),
                new ProjectAnalyzer.Declared("com.acme.Main", null, null, List.of(), ProjectAnalyzer.Other.NOTHING),
                new CommandLine(new TreeMap<>(properties), profiles));
    }

    private static JavaApplication java(ProjectModel model) {
        return (JavaApplication) model.application();
    }
}
