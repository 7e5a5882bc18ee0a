package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomNormalizerTest {
    private static final String BOOT_PARENT = "<parent><groupId>org.springframework.boot</groupId>"
            + "<artifactId>spring-boot-starter-parent</artifactId><version>3.5.7</version><relativePath/></parent>";
    private static final String ROOT = "<groupId>com.acme</groupId><artifactId>shop</artifactId>";
    private static final String CHILD_OF_ROOT = "<parent>" + ROOT + "<version>1.4.0</version></parent>";

    @TempDir
    Path folder;

    @Test
    void whatOnlyTellsAboutTheProjectChangesNothing() throws IOException {
        String plain = normalized("<modelVersion>4.0.0</modelVersion>" + ROOT + "<version>1.4.0</version>"
                + "<packaging>jar</packaging><profiles><profile><id>p</id></profile></profiles>");
        String telling = normalized("<!-- A shop. -->\n\n  <modelVersion>4.0.0</modelVersion>\n" + ROOT
                + "<version> 1.4.1 </version><packaging>jar</packaging><name>Shop</name><description>Sells</description>"
                + "<url>https://acme.example</url><inceptionYear>2020</inceptionYear>"
                + "<organization><name>Acme</name></organization><licenses><license/></licenses>"
                + "<developers><developer/></developers><contributors/><mailingLists/>"
                + "<scm><tag>v1:2:${project.version}</tag></scm><issueManagement/><ciManagement/>"
                + "<distributionManagement><site><id>x</id></site></distributionManagement>"
                + "<reporting><outputDirectory>x</outputDirectory></reporting>"
                + "<profiles><profile><id>p</id><reporting/><distributionManagement/></profile></profiles>");

        assertThat(telling).isEqualTo(plain);
    }

    @Test
    void theResultIsWrittenOutWhole() throws IOException {
        assertThat(normalized("<modelVersion>4.0.0</modelVersion>" + BOOT_PARENT + ROOT + "<version>1.4.0</version>"
                        + "<properties><project.build.outputTimestamp>2026-11-01T00:00:00Z</project.build.outputTimestamp>"
                        + "<a><![CDATA[x < y & z]]></a></properties>"))
                .isEqualTo(String.join(
                        "\n",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">",
                        " <modelVersion>4.0.0</modelVersion>",
                        " <parent>",
                        "  <groupId>org.springframework.boot</groupId>",
                        "  <artifactId>spring-boot-starter-parent</artifactId>",
                        "  <version>3.5.7</version>",
                        "  <relativePath/>",
                        " </parent>",
                        " <groupId>com.acme</groupId>",
                        " <artifactId>shop</artifactId>",
                        " <version>0-docker-optimizer</version>",
                        " <properties>",
                        "  <project.build.outputTimestamp>1980-02-01T00:00:00Z</project.build.outputTimestamp>",
                        "  <a>x &lt; y &amp; z</a>",
                        " </properties>",
                        "</project>",
                        ""));
    }

    @Test
    void mavenReadsTheSameDependenciesAsBefore() throws IOException {
        Path pom = write(
                "pom.xml",
                "<modelVersion>4.0.0</modelVersion>" + BOOT_PARENT + ROOT + "<version>1.4.0</version><dependencies>"
                        + dependency("org.lib", "lib", "2.0") + "</dependencies><build><plugins><plugin>"
                        + "<artifactId>maven-antrun-plugin</artifactId><version>3.1.0</version><configuration>"
                        + "<target><echo message=\"a &lt; &quot;b&quot;\"/></target></configuration></plugin></plugins>"
                        + "</build>");
        PomNormalizer.normalize(List.of(pom), Map.of(), null);
        Model model = model(pom);

        assertThat(model.getVersion()).isEqualTo(ReactorVersions.FIXED);
        assertThat(model.getParent().getVersion()).isEqualTo("3.5.7");
        assertThat(model.getDependencies()).singleElement().satisfies(dependency -> assertThat(dependency)
                .hasToString("Dependency {groupId=org.lib, artifactId=lib, version=2.0, type=jar}"));
        assertThat(model.getBuild().getPlugins().get(0).getConfiguration().toString())
                .contains("message=\"a &lt; &quot;b&quot;\"");
    }

    @Test
    void thisPluginAndItsPropertiesAreTakenOutWhereverTheyAre() throws IOException {
        String plugin = "<plugins><plugin><groupId>io.github.dockeroptimizer</groupId>"
                + "<artifactId>docker-optimizer-maven-plugin</artifactId><version>1</version></plugin></plugins>";
        String build = "<build><pluginManagement>" + plugin + "</pluginManagement>" + plugin + "</build>";

        assertThat(normalized(ROOT + "<version>1</version>"
                        + "<properties><docker-optimizer.variant>jlink</docker-optimizer.variant></properties>" + build
                        + "<profiles><profile><id>p</id>" + build + "</profile></profiles>"))
                .isEqualTo(normalized(ROOT + "<version>1</version><profiles><profile><id>p</id></profile></profiles>"));
    }

    @Test
    void theReactorsOwnVersionIsTheSameEverywhere() throws IOException {
        assertThat(reactor("1.4.0")).isEqualTo(reactor("2.0.0-SNAPSHOT"));
        assertThat(reactor("1.4.0").get(1)).doesNotContain("1.4.0").contains(ReactorVersions.FIXED);
    }

    private List<String> reactor(String version) throws IOException {
        return normalized(List.of(
                ROOT + "<version>" + version + "</version><dependencyManagement><dependencies>"
                        + dependency("${project.groupId}", "core", version)
                        + "</dependencies></dependencyManagement>",
                "<parent>" + ROOT + "<version>" + version + "</version></parent><artifactId>app</artifactId>"
                        + "<profiles><profile><id>p</id><dependencies>"
                        + dependency("com.acme", "core", version) + "</dependencies></profile></profiles>",
                "<parent>" + ROOT + "<version>" + version + "</version></parent>" + "<artifactId>core</artifactId>"));
    }

    @Test
    void anEarlierReleaseOfASiblingStaysADownload() throws IOException {
        List<String> poms = normalized(List.of(
                ROOT + "<version>1.4.0</version><dependencies>" + dependency("com.acme", "core", "1.3.0")
                        + "</dependencies>",
                CHILD_OF_ROOT + "<artifactId>core</artifactId>"));

        assertThat(poms.get(0)).contains("<version>1.3.0</version>");
    }

    @Test
    void aRevisionPropertyIsTheSameForEveryRevision() throws IOException {
        List<String> one = normalized(ciFriendly("1.4.0", dependency("com.acme", "core", "${revision}${changelist}")));
        List<String> two = normalized(ciFriendly("1.5.0", dependency("com.acme", "core", "${revision}${changelist}")));

        assertThat(one).isEqualTo(two);
        assertThat(one.get(1)).contains("<version>" + ReactorVersions.FIXED + "</version>");
    }

    @Test
    void aRevisionThatADependencyFromOutsideHasTooIsKept() throws IOException {
        List<String> poms = normalized(ciFriendly("1.4.0", dependency("org.lib", "lib", "${revision}")));

        assertThat(poms.get(0))
                .contains("<revision>1.4.0</revision>", "<version>" + ReactorVersions.FIXED + "</version>")
                .doesNotContain("-SNAPSHOT");
    }

    private static List<String> ciFriendly(String revision, String dependency) {
        String version = "<version>${revision}${changelist}</version>";
        return List.of(
                ROOT + version + "<properties><revision>" + revision + "</revision><changelist>-SNAPSHOT</changelist>"
                        + "</properties><dependencies>" + dependency + "</dependencies>",
                "<parent>" + ROOT + version + "</parent><artifactId>core</artifactId>");
    }

    @Test
    void aPropertyWithTheReactorsVersionFollowsIt() throws IOException {
        List<String> poms = normalized(List.of(
                ROOT + "<version>1.4.0</version><properties><core.version>1.4.0</core.version></properties>"
                        + "<dependencies>" + dependency("com.acme", "core", "${core.version}") + "</dependencies>",
                CHILD_OF_ROOT + "<artifactId>core</artifactId>"));

        assertThat(poms.get(0)).doesNotContain("1.4.0").doesNotContain("${core.version}");
    }

    @Test
    void versionsStayWhereADependencyFromOutsideHasTheProjectsVersion() throws IOException {
        for (String expression : List.of(
                "${project.version}", "${pom.version}", "${version}", "${project.parent.version}", "${alias}")) {
            List<String> poms = normalized(List.of(
                    ROOT + "<version>1.4.0</version><name>Shop</name>"
                            + "<properties><alias>${project.version}</alias></properties>",
                    CHILD_OF_ROOT + "<artifactId>app</artifactId><dependencies>"
                            + dependency("com.acme.platform", "bom", expression) + "</dependencies>"));

            assertThat(poms).as(expression).allSatisfy(pom -> assertThat(pom)
                    .contains("<version>1.4.0</version>")
                    .doesNotContain(ReactorVersions.FIXED, "<name>"));
        }
    }

    @Test
    void versionsStayWhereAPluginsParameterHasThemInCoordinates() throws IOException {
        assertThat(normalized(ROOT + "<version>1.4.0</version><build><plugins><plugin><artifactId>x</artifactId>"
                        + "<configuration><artifact>com.acme:gen:${project.version}</artifact></configuration>"
                        + "</plugin></plugins></build>"))
                .contains("<version>1.4.0</version>");
    }

    @Test
    void theVersionOfAParentFromOutsideIsNoVersionOfTheReactor() throws IOException {
        String pom = normalized(BOOT_PARENT + "<groupId>com.acme</groupId><artifactId>shop</artifactId><dependencies>"
                + dependency("org.springframework.boot", "extra", "${project.parent.version}") + "</dependencies>");

        assertThat(pom).contains("<version>3.5.7</version>").doesNotContain(ReactorVersions.FIXED);
    }

    @Test
    void aPomThatDoesNotParseIsNamedWithLineAndColumn() throws IOException {
        Path pom = Files.writeString(folder.resolve("pom.xml"), "<project>\n  <name>x</nam>\n</project>");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PomNormalizer.normalize(List.of(pom), Map.of(), null))
                .withMessageContaining("pom.xml does not parse at line 2, column 12");
    }

    @Test
    void externalEntitiesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path pom = Files.writeString(
                folder.resolve("pom.xml"),
                "<!DOCTYPE project [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]><project><name>&x;</name></project>");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PomNormalizer.normalize(List.of(pom), Map.of(), null))
                .withMessageContaining("without a DOCTYPE was expected");
    }

    @Test
    void theCommandNeedsNothingButItsOwnPackage() throws IOException, InterruptedException {
        write("pom.xml", ROOT + "<version>1.4.0</version>");
        write("app/pom.xml", CHILD_OF_ROOT + "<artifactId>app</artifactId>");

        ToolProcess ended = ToolProcess.tool(folder, PomNormalizer.class.getName(), "pom.xml", "app/pom.xml");

        assertThat(ended).isEqualTo(new ToolProcess(0, ""));
        assertThat(folder.resolve("app/pom.xml")).content().contains(ReactorVersions.FIXED);
    }

    @Test
    void theCommandEndsWithOneLineAndWithOne() throws IOException, InterruptedException {
        ToolProcess ended = ToolProcess.tool(folder, PomNormalizer.class.getName(), "missing/pom.xml");

        assertThat(ended)
                .isEqualTo(new ToolProcess(
                        1,
                        "docker-optimizer failed: POM missing/pom.xml is not there, a file relative to the working"
                                + " directory was expected."
                                + " Add it, or take its module out of `<modules>`.\n"));
    }

    private static String dependency(String group, String artifact, String version) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>"
                + version + "</version></dependency>";
    }

    private String normalized(String content) throws IOException {
        return normalized(List.of(content)).get(0);
    }

    private List<String> normalized(List<String> contents) throws IOException {
        List<Path> poms = new ArrayList<>();
        for (String content : contents) {
            poms.add(write(poms.size() + "/pom.xml", content));
        }
        PomNormalizer.normalize(poms, Map.of(), null);
        List<String> results = new ArrayList<>();
        for (Path pom : poms) {
            results.add(Files.readString(pom));
            model(pom);
        }
        return results;
    }

    private Path write(String name, String content) throws IOException {
        Path pom = folder.resolve(name);
        Files.createDirectories(pom.getParent());
        return Files.writeString(pom, "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">" + content + "</project>");
    }

    /** Reads a POM as Maven 3.9 does, strictly. */
    private static Model model(Path pom) throws IOException {
        try (Reader reader = Files.newBufferedReader(pom)) {
            return new MavenXpp3Reader().read(reader);
        } catch (XmlPullParserException e) {
            throw new IOException(e);
        }
    }
}
