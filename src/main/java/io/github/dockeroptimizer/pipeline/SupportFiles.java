package io.github.dockeroptimizer.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files that a generated Dockerfile copies besides the project's own: the health probe, and a stand-in for this
 * plugin in the form of a Maven repository.
 *
 * @param plugin the plugin as the build inside the image will look for it
 */
record SupportFiles(PluginCoordinates plugin) {
    private static final String FOLDER = "/META-INF/docker-optimizer/inside/";

    /** 1980-02-01 00:00 UTC: the earliest time that every zip tool agrees on. */
    private static final long ENTRY_TIME = 318_211_200_000L;

    /** Writes the files below a folder; a file that already has the content is left as it is. */
    void write(Path folder) throws IOException {
        write(folder.resolve("probe/HealthProbe.class"), resource("HealthProbe.class"));
        for (String version : plugin.versions()) {
            String name = plugin.artifactId() + "-" + version;
            Path home = folder.resolve(
                    "plugin/" + plugin.groupId().replace('.', '/') + "/" + plugin.artifactId() + "/" + version);
            write(home.resolve(name + ".pom"), utf8(pom(version)));
            write(home.resolve(name + ".jar"), jar(version));
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private String pom(String version) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <packaging>maven-plugin</packaging>
                  <description>An empty stand-in, for builds inside an image only.</description>
                </project>
                """
                .formatted(plugin.groupId(), plugin.artifactId(), version);
    }

    private byte[] jar(String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "META-INF/maven/plugin.xml", utf8(descriptor(version)));
            add(zip, "StandInMojo.class", resource("StandInMojo.class"));
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private String descriptor(String version) {
        StringBuilder mojos = new StringBuilder();
        for (PluginCoordinates.Goal goal : plugin.goals()) {
            mojos.append(
                    """
                        <mojo>
                          <goal>%s</goal>
                          <phase>%s</phase>
                          <requiresProject>true</requiresProject>
                          <requiresOnline>false</requiresOnline>
                          <implementation>StandInMojo</implementation>
                          <language>java</language>
                          <instantiationStrategy>per-lookup</instantiationStrategy>
                          <executionStrategy>once-per-session</executionStrategy>
                          <threadSafe>true</threadSafe>
                        </mojo>
                    """
                            .formatted(goal.name(), goal.phase()));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <plugin>
                  <name>docker-optimizer stand-in</name>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <goalPrefix>docker-optimizer</goalPrefix>
                  <isolatedRealm>false</isolatedRealm>
                  <inheritedByDefault>true</inheritedByDefault>
                  <mojos>
                %s  </mojos>
                </plugin>
                """
                .formatted(plugin.groupId(), plugin.artifactId(), version, mojos);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = SupportFiles.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + FOLDER + name);
            }
            return stream.readAllBytes();
        }
    }
}
