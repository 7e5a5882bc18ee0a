package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {
    private static final String POM = "<packaging>pom</packaging>";

    @TempDir
    private Path folder;

    @Test
    void applicationsInOtherStacksAreLeftOutAndTheRestIsNot() {
        assertThat(neighbours(shop(""))).containsExactly("model/pom.xml");
    }

    @Test
    void oneThatThePomOfTheApplicationNamesIsSent() {
        Poms poms = shop(
                "<build><resources><resource><directory>../model/schema</directory></resource></resources></build>");

        assertThat(neighbours(poms)).isEmpty();
    }

    @Test
    void oneThatThePomNamesFromTheFolderAboveIsSentInWhateverEncoding() throws IOException {
        Poms poms = shop("<description>K\u00e4se</description><build><resources><resource>"
                + "<directory>..</directory><includes><include>model/dist/**</include></includes>"
                + "</resource></resources></build>");
        Path pom = folder.resolve("service/pom.xml");
        Files.write(pom, Files.readString(pom).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(neighbours(poms)).isEmpty();
    }

    @Test
    void oneThatTheApplicationDependsOnIsSent() {
        Poms poms = shop("<dependencies><dependency><groupId>com.acme</groupId><artifactId>model</artifactId>"
                + "<version>1.0</version><type>pom</type><scope>test</scope></dependency></dependencies>");

        assertThat(neighbours(poms)).isEmpty();
    }

    private Poms shop(String service) {
        return new Poms(folder)
                .pom("", POM + "<modules><module>bom</module><module>service</module><module>model</module></modules>")
                .child("bom", "", "../pom.xml", POM)
                .child("service", "", "../pom.xml", service)
                .file("service/src/main/java/Main.java", "class Main { public static void main(String[] a) {} }")
                .child("model", "", "../pom.xml", POM)
                .file("model/requirements.txt", "flask")
                .file("model/app.py", "");
    }

    private static List<String> neighbours(Poms poms) {
        List<MavenProject> reactor =
                Stream.of("", "bom", "service", "model").map(poms::project).toList();
        ProjectModel model = ProjectAnalyzer.analyze(reactor.get(2), reactor, ProjectAnalyzer.Declared.NOTHING);
        return ((JavaApplication) model.application()).neighbours();
    }
}
