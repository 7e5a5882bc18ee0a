package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.plan.JavaBuild;
import io.github.dockeroptimizer.project.MavenLayout;
import io.github.dockeroptimizer.project.ProjectModel;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactLayersTest {
    private static final FileTime MORNING = FileTime.fromMillis(1_700_000_000_000L);
    private static final FileTime NOON = FileTime.fromMillis(1_700_014_400_000L);
    private static final FileTime EVENING = FileTime.fromMillis(1_700_036_000_000L);

    @TempDir
    private Path folder;

    private Path jar;
    private Path source;
    private Path out;

    @BeforeEach
    void setUp() throws IOException {
        file("app/pom.xml", MORNING);
        source = file("app/src/main/java/Clock.java", MORNING);
        jar = jar("app/target/clock-1.0-SNAPSHOT.jar", NOON);
        out = folder.resolve("app/target/layers");
    }

    @Test
    void whatChangesWithTheApplicationLiesApartFromWhatDoesNot() throws IOException {
        write(List.of(jar("repository/guava-33.jar", NOON), jar("lib/target/prices-1.4.0.jar", NOON)));

        assertThat(files())
                .containsExactly(
                        "application/app/app.jar",
                        "application/app/lib/prices-1.4.0.jar",
                        "dependencies/app/lib/guava-33.jar",
                        "probe/probe/HealthProbe.class");
    }

    @Test
    void anArtifactThatIsNotThereIsToldWithBothWaysOut() throws IOException {
        Files.delete(jar);

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> write(List.of()))
                .withMessageStartingWith(
                        "There is no app/target/clock-1.0-SNAPSHOT.jar, expected the artifact of clock")
                .withMessageContaining("`mvn package docker-optimizer:build`")
                .withMessageContaining("buildFrom=sources");
    }

    @Test
    void anArtifactThatIsOlderThanASourceIsTold() throws IOException {
        Files.setLastModifiedTime(source, EVENING);

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> write(List.of()))
                .withMessage("app/target/clock-1.0-SNAPSHOT.jar is older than app/src/main/java/Clock.java, expected an"
                        + " artifact made of these sources. Run `mvn package` first, or in the same command: `mvn package"
                        + " docker-optimizer:build`.");
    }

    @Test
    void anArtifactThatIsOlderThanItsPomIsTold() throws IOException {
        Files.setLastModifiedTime(folder.resolve("app/pom.xml"), EVENING);

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> write(List.of()))
                .withMessageContaining("is older than app/pom.xml,");
    }

    @Test
    void anArtifactThatItsPluginDatesBackIsAsOldAsTheOneItWasMadeOf() throws IOException {
        Files.setLastModifiedTime(source, NOON);
        Files.setLastModifiedTime(jar, MORNING);
        file("app/target/clock-1.0-SNAPSHOT.jar.original", EVENING);

        write(List.of());

        assertThat(files()).contains("application/app/app.jar");
    }

    @Test
    void aSiblingThatIsOlderThanItsSourcesIsTold() throws IOException {
        file("lib/src/main/java/Price.java", EVENING);

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> write(List.of(jar("lib/target/prices-1.4.0.jar", NOON))))
                .withMessageContaining("lib/target/prices-1.4.0.jar is older than lib/src/main/java/Price.java,");
    }

    @Test
    void aSiblingThatIsCompiledAndNotPackagedIsTold() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("lib/target/classes"));

        assertThatExceptionOfType(OptimizerException.class)
                .isThrownBy(() -> write(List.of(classes)))
                .withMessageStartingWith("lib/target/classes is a folder of classes, expected the jar of the module")
                .withMessageContaining("phase `package` of the whole reactor");
    }

    private void write(List<Path> libraries) throws IOException {
        ProjectModel project = Projects.plainJar()
                .layout(new MavenLayout(
                        folder.toString(),
                        "app",
                        List.of("pom.xml", "app/pom.xml", "lib/pom.xml"),
                        "pom.xml",
                        null,
                        List.of("prices-1.4.0.jar"),
                        "com.acme.shop"))
                .model();
        ImagePlan plan = ImagePlanner.plan(
                project, PlanChoices.choose().from(BuildFrom.ARTIFACT).settings(), BuilderFeatures.BUILDKIT);
        new ArtifactLayers(folder, project, (JavaBuild) plan.build())
                .write(out, file("support/probe/HealthProbe.class", NOON), libraries);
    }

    private Path file(String path, FileTime time) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
        Files.setLastModifiedTime(file, time);
        return file;
    }

    private Path jar(String path, FileTime time) throws IOException {
        Path file = file(path, time);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), new Manifest())) {
            jar.putNextEntry(new ZipEntry("com/acme/clock/Clock.class"));
            jar.closeEntry();
        }
        Files.setLastModifiedTime(file, time);
        return file;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
