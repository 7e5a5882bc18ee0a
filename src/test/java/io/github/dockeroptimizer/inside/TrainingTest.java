package io.github.dockeroptimizer.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the tool as a build stage does, with the JVM of the tests. */
class TrainingTest {
    private static final long EPOCH = 1_793_491_200L;

    @TempDir
    private Path folder;

    @Test
    void anApplicationThatEndsByItselfGetsAnArchiveThatItsJvmAccepts() throws IOException, InterruptedException {
        jar("System.out.println(\"done \" + System.getProperty(\"training\"));");

        ToolProcess training = train("--only", "-Dtraining=yes", "--", "-jar", "app.jar");

        assertThat(training.code()).as(training.output()).isZero();
        assertThat(training.output()).contains("done yes");
        String option = Files.readString(options()).strip();
        assertThat(option).isEqualTo("-XX:SharedArchiveFile=/opt/java/app.jsa");
        assertThat(Files.getLastModifiedTime(folder.resolve("out/opt/java/app.jsa")))
                .isEqualTo(FileTime.from(Instant.ofEpochSecond(EPOCH)));
        ToolProcess start =
                ToolProcess.java(folder, "-Xshare:on", "-XX:SharedArchiveFile=out/opt/java/app.jsa", "-jar", "app.jar");
        assertThat(start.output()).isEqualTo("done null\n");
    }

    @Test
    void anApplicationThatCannotStartHasNoArchiveAndTheReasonIsNoted() throws IOException, InterruptedException {
        jar("throw new IllegalStateException(\"no database\");");

        ToolProcess training = train("--", "-jar", "app.jar");

        assertThat(training.code()).isZero();
        assertThat(options())
                .hasContent("# The application ended with exit code 1: java.lang.IllegalStateException: no database.");
        assertThat(folder.resolve("out/opt/java/app.jsa")).doesNotExist();
    }

    @Test
    void aServerIsStoppedOnceItsProbeSucceeds() throws IOException, InterruptedException {
        jar("new java.io.File(\"up\").createNewFile(); Thread.sleep(600_000);");
        probe("System.exit(arguments[0].equals(\"8080\") && new java.io.File(\"up\").exists() ? 0 : 1);");

        ToolProcess training = train("--until", "probe", "8080", "--", "-jar", "app.jar");

        assertThat(training.code()).as(training.output()).isZero();
        assertThat(options()).hasContent("-XX:SharedArchiveFile=/opt/java/app.jsa");
    }

    @Test
    void aServerThatEndsBeforeItIsUpHasNoArchive() throws IOException, InterruptedException {
        jar("System.exit(3);");
        probe("System.exit(1);");

        train("--until", "probe", "--", "-jar", "app.jar");

        assertThat(options()).hasContent("# The application ended with exit code 3 before it was up.");
    }

    private Path options() {
        return folder.resolve("out/opt/java/startup.args");
    }

    private void jar(String body) throws IOException {
        new Zips()
                .manifest("Main-Class: Main")
                .with("Main.class", Zips.compiledSource(folder, "Main", main("Main", body)))
                .writeTo(folder.resolve("app.jar"));
    }

    private void probe(String body) throws IOException {
        Files.createDirectories(folder.resolve("probe"));
        Files.write(
                folder.resolve("probe/HealthProbe.class"),
                Zips.compiledSource(folder, "HealthProbe", main("HealthProbe", body)));
    }

    private static String main(String name, String body) {
        return "public class " + name + " { public static void main(String[] arguments) throws Exception { " + body
                + " } }";
    }

    private ToolProcess train(String... arguments) throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 4];
        all[0] = "io.github.dockeroptimizer.inside.Training";
        all[1] = "out";
        all[2] = "/opt/java";
        all[3] = Long.toString(EPOCH);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return ToolProcess.tool(folder, all);
    }
}
