package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;

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
