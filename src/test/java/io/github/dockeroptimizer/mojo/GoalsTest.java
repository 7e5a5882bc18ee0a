package io.github.dockeroptimizer.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;

/** The goals as Maven's own container configures them from a POM. */
@MojoTest
@Basedir("/goals/clock")
class GoalsTest {
    private final RecordingLog log = new RecordingLog();

    @Provides
    @SuppressWarnings("unused")
    Log log() {
        return log;
    }

    @Provides
    @SuppressWarnings("unused")
    MavenProject project() throws IOException, XmlPullParserException {
        Path basedir = Path.of(MojoExtension.getBasedir());
        try (InputStream pom = Files.newInputStream(basedir.resolve("pom.xml"))) {
            Model model = new MavenXpp3Reader().read(pom);
            model.getBuild().setDirectory(basedir.resolve("target").toString());
            model.getBuild()
                    .setOutputDirectory(basedir.resolve("target/classes").toString());
            model.getBuild().setFinalName("clock-1.0");
            MavenProject project = new MavenProject(model);
            project.setFile(basedir.resolve("pom.xml").toFile());
            project.setOriginalModel(model);
            project.addCompileSourceRoot(basedir.resolve("src/main/java").toString());
            return project;
        }
    }

    @Provides
    @SuppressWarnings({"unused", "deprecation"}) // Maven has no other public way to make one.
    MavenSession session() throws IOException, XmlPullParserException {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        MavenSession session = new MavenSession(null, request, new DefaultMavenExecutionResult(), List.of(project()));
        session.setCurrentProject(session.getProjects().get(0));
        return session;
    }

    @Test
    @InjectMojo(goal = "generate", pom = "pom.xml")
    void generateFollowsNestedElementsListsAndMaps(GenerateMojo goal) throws Exception {
        goal.execute();

        String dockerfile = Files.readString(output().resolve("Dockerfile"));
        assertThat(dockerfile)
                .contains("EXPOSE 5005 9090\n")
                .contains("team=\"time\"")
                // Maven sorts maps by their keys: the same order on every machine.
                .contains("ENV EMPTY=\"\"\nENV TZ=\"UTC\"\n")
                .contains("\"http://127.0.0.1:9090/ready\", \"400\"")
                .contains("ENTRYPOINT [\"java\", \"-Xss1m\", \"-cp\", \"app.jar:lib/*\", \"com.acme.clock.Clock\"]");
        Path here = Path.of("").toAbsolutePath();
        assertThat(log.shown())
                .first()
                .isEqualTo("info Dockerfile "
                        + here.relativize(output().resolve("Dockerfile"))
                        + " · distroless · plain jar · Java 8");
    }

    @Test
    @InjectMojo(goal = "analyze", pom = "pom.xml")
    void analyzePrintsWhatItFoundWithTheEvidenceAndWritesNothing(AnalyzeMojo goal) throws Exception {
        goal.execute();

        assertThat(log.shown()).first().isEqualTo("info Project  com.acme:clock:1.0");
        assertThat(log.shown())
                .anyMatch(line -> line.contains("com.acme.clock.Clock")
                        && line.endsWith("(src/main/java/com/acme/clock/Clock.java)"))
                .anyMatch(line -> line.contains("java -Xss1m -cp app.jar:lib/* com.acme.clock.Clock"));
    }

    @Test
    @InjectMojo(goal = "generate", pom = "pom.xml")
    @MojoParameter(name = "skip", value = "true")
    void aGoalThatIsSkippedSaysWhyInOneLine(GenerateMojo goal) throws Exception {
        goal.execute();

        assertThat(log.shown()).singleElement().asString().endsWith("skipped: `docker-optimizer.skip` is set.");
    }

    @Test
    @InjectMojo(goal = "generate", pom = "pom.xml")
    @MojoParameter(name = "variant", value = "tiny")
    void aWrongParameterIsToldInOneMessageWithTheRemedy(GenerateMojo goal) {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal::execute)
                .withMessageStartingWith("`<variant>` is \"tiny\", expected one of `single`, `slim`,")
                .withNoCause();
    }

    private static Path output() {
        return Path.of(MojoExtension.getBasedir(), "target", "docker-optimizer");
    }
}
