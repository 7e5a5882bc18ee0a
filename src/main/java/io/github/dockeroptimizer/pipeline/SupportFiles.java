package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.ImagePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files that a generated Dockerfile copies besides the project's own: the health probe, the tools of the build stage,
 * a stand-in for this plugin in the form of a Maven repository, and what the machine outside gives.
 *
 * @param plugin the plugin as the build inside will look for it
 * @param context the folder whose files the Dockerfile may copy
 */
record SupportFiles(PluginCoordinates plugin, Path context) {
    private static final String FOLDER = "/META-INF/docker-optimizer/";

    /** 1980-02-01 00:00 UTC: the earliest time that every zip tool agrees on. */
    private static final long ENTRY_TIME = 318_211_200_000L;

    private static final List<String> TOMCAT = List.of("server.xml", "logging.properties");

    /** Writes what a plan asks for below a folder; a file that already has the content is left as it is. */
    void write(Path folder, ImagePlan plan, HostFiles host) throws IOException {
        write(probe(folder), resource(FOLDER + "inside/HealthProbe.class"));
        if (plan.build().tomcat() != null) {
            for (String name : TOMCAT) {
                write(folder.resolve("tomcat").resolve(name), resource(FOLDER + "tomcat/" + name));
            }
        }
        if (plan.buildFrom() == BuildFrom.SOURCES || plan.runtime().java() != null) {
            for (Map.Entry<String, byte[]> tool : InsideTools.files().entrySet()) {
                write(folder.resolve("inside").resolve(tool.getKey()), tool.getValue());
            }
        }
        Map<String, byte[]> certificates = new LinkedHashMap<>();
        host.certificates().forEach(certificate -> certificates.put(certificate.file(), utf8(certificate.pem())));
        writeFolder(folder.resolve("certificates"), certificates);
        if (plan.buildFrom() == BuildFrom.SOURCES) {
            writeForMaven(folder);
            if (plan.build().choices().runTests()) {
                write(folder.resolve("test/WarmUpTest.class"), resource(FOLDER + "inside/WarmUpTest.class"));
            }
            String maven = plan.build().mavenFolder();
            boolean outside = maven != null && maven.startsWith("../");
            writeFolder(
                    folder.resolve("mvn"),
                    outside ? content(context.resolve(maven).normalize()) : new LinkedHashMap<>());
        }
    }

    /** Returns the files of a {@code .mvn} folder above the context; its wrapper is of no use inside. */
    private static Map<String, byte[]> content(Path mavenFolder) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(mavenFolder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = mavenFolder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("wrapper/")) {
                    content.put(name, Files.readAllBytes(file));
                }
            }
        }
        return content;
    }

    /** Writes a folder that an earlier run may have filled with other files, which go. */
    private static void writeFolder(Path folder, Map<String, byte[]> content) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.filter(Files::isRegularFile).toList()) {
                    if (!content.containsKey(folder.relativize(file).toString().replace('\\', '/'))) {
                        Files.delete(file);
                    }
                }
            }
        }
        for (Map.Entry<String, byte[]> file : content.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    static Path probe(Path folder) {
        return folder.resolve("probe/HealthProbe.class");
    }

    private void writeForMaven(Path folder) throws IOException {
        for (String version : plugin.versions()) {
            String name = plugin.artifactId() + "-" + version;
            Path home = folder.resolve(
                    "plugin/" + plugin.groupId().replace('.', '/') + "/" + plugin.artifactId() + "/" + version);
            write(home.resolve(name + ".pom"), utf8(filled("stand-in/pom.xml", version)));
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

    private byte[] jar(String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "META-INF/maven/plugin.xml", utf8(descriptor(version)));
            add(zip, "StandInMojo.class", resource(FOLDER + "inside/StandInMojo.class"));
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

    private String descriptor(String version) throws IOException {
        String template = text(FOLDER + "stand-in/mojo.xml");
        StringBuilder mojos = new StringBuilder();
        for (PluginCoordinates.Goal goal : plugin.goals()) {
            mojos.append(template.stripTrailing().replace("@goal@", goal.name()).replace("@phase@", goal.phase()));
        }
        return filled("stand-in/plugin.xml", version).replace("@mojos@", mojos);
    }

    private String filled(String template, String version) throws IOException {
        return text(FOLDER + template)
                .replace("@groupId@", plugin.groupId())
                .replace("@artifactId@", plugin.artifactId())
                .replace("@version@", version);
    }

    private static String text(String name) throws IOException {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = SupportFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return stream.readAllBytes();
        }
    }
}
