package io.github.dockeroptimizer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dockeroptimizer.plan.BuilderFeatures;
import io.github.dockeroptimizer.plan.ImagePlan;
import io.github.dockeroptimizer.plan.ImagePlanner;
import io.github.dockeroptimizer.testing.PlanChoices;
import io.github.dockeroptimizer.testing.Projects;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportFilesTest {
    private static final String HOME = "plugin/io/github/dockeroptimizer/docker-optimizer-maven-plugin/";

    private static final ImagePlan PLAN =
            ImagePlanner.plan(Projects.springBoot().model(), PlanChoices.defaults(), BuilderFeatures.BUILDKIT);

    @TempDir
    private Path folder;

    private final SupportFiles support = new SupportFiles(Workspaces.PLUGIN, Path.of(""));

    @Test
    void theStandInIsAMavenRepositoryWithEveryVersionThatMayBeLookedFor() throws IOException {
        support.write(folder, PLAN, HostFiles.NONE);

        Map<String, String> written = contents(folder);
        written.keySet().removeIf(name -> name.startsWith("inside/"));
        assertThat(written)
                .containsOnlyKeys(
                        "probe/HealthProbe.class",
                        HOME + "1.0.0/docker-optimizer-maven-plugin-1.0.0.jar",
                        HOME + "1.0.0/docker-optimizer-maven-plugin-1.0.0.pom",
                        HOME + "0.9.0/docker-optimizer-maven-plugin-0.9.0.jar",
                        HOME + "0.9.0/docker-optimizer-maven-plugin-0.9.0.pom");
    }

    @Test
    void twoRunsAtDifferentTimesGiveTheSameBytes() throws IOException, InterruptedException {
        support.write(folder.resolve("one"), PLAN, HostFiles.NONE);
        // Zip archives count in steps of two seconds.
        Thread.sleep(2_100);
        support.write(folder.resolve("two"), PLAN, HostFiles.NONE);

        assertThat(contents(folder.resolve("one"))).isEqualTo(contents(folder.resolve("two")));
    }

    @Test
    void aFileThatAlreadyHasTheContentIsNotTouched() throws IOException {
        support.write(folder, PLAN, HostFiles.NONE);
        Path probe = folder.resolve("probe/HealthProbe.class");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(probe, longAgo);

        support.write(folder, PLAN, HostFiles.NONE);

        assertThat(Files.getLastModifiedTime(probe)).isEqualTo(longAgo);
    }

    @Test
    void mavenReadsTheStandInsDescriptorAndFindsEveryGoal() throws Exception {
        support.write(folder, PLAN, HostFiles.NONE);
        PluginDescriptor plugin;
        try (JarFile jar = new JarFile(folder.resolve(HOME + "0.9.0/docker-optimizer-maven-plugin-0.9.0.jar")
                        .toFile());
                InputStream xml = jar.getInputStream(jar.getEntry("META-INF/maven/plugin.xml"))) {
            plugin = new PluginDescriptorBuilder().build(new InputStreamReader(xml, StandardCharsets.UTF_8));
            assertThat(jar.getEntry("StandInMojo.class")).isNotNull();
        }

        assertThat(plugin.getGroupId()).isEqualTo("io.github.dockeroptimizer");
        assertThat(plugin.getArtifactId()).isEqualTo("docker-optimizer-maven-plugin");
        assertThat(plugin.getVersion()).isEqualTo("0.9.0");
        assertThat(plugin.getGoalPrefix()).isEqualTo("docker-optimizer");
        assertThat(plugin.getMojos()).extracting(MojoDescriptor::getGoal).containsExactly("build", "analyze");
        assertThat(plugin.getMojo("build").getPhase()).isEqualTo("package");
        assertThat(plugin.getMojo("build").isThreadSafe()).isTrue();
        assertThat(plugin.getMojo("build").getImplementation()).isEqualTo("StandInMojo");
    }

    @Test
    void theProbeRunsOnJava8AndIsSmall() throws IOException {
        support.write(folder, PLAN, HostFiles.NONE);

        byte[] probe = Files.readAllBytes(folder.resolve("probe/HealthProbe.class"));
        assertThat(probe[7]).as("class file version").isEqualTo((byte) 52);
        assertThat(probe).hasSizeLessThan(8_000);
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    contents.put(
                            root.relativize(file).toString().replace('\\', '/'),
                            HexFormat.of().formatHex(Files.readAllBytes(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return contents;
    }
}
