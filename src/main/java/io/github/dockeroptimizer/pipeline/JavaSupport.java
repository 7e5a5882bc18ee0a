package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.plan.BuildFrom;
import io.github.dockeroptimizer.plan.JavaBuild;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The supporting files of an application that Maven builds: the health probe, the tools of the build stage, and a stand-in
 * for this plugin in the form of a Maven repository.
 *
 * @param plugin the plugin as the build inside will look for it
 * @param context the folder whose files the Dockerfile may copy
 */
record JavaSupport(PluginCoordinates plugin, Path context) {
    private static final String PROBE = "probe/HealthProbe.class";

    /** 1980-02-01 00:00 UTC: the earliest time that every zip tool agrees on. */
    private static final long ENTRY_TIME = 318_211_200_000L;

    private static final List<String> TOMCAT = List.of("server.xml", "logging.properties");

    void write(SupportFolder folder, JavaBuild build) throws IOException {
        boolean sources = build.choices().from() == BuildFrom.SOURCES;
        folder.copy(PROBE, "inside/HealthProbe.class");
        if (build.tomcat() != null) {
            for (String name : TOMCAT) {
                folder.copy("tomcat/" + name, "tomcat/" + name);
            }
        }
        if (sources || build.java() != null) {
            for (Map.Entry<String, byte[]> tool : InsideTools.files().entrySet()) {
                folder.write("inside/" + tool.getKey(), tool.getValue());
            }
        }
        if (sources) {
            writeForMaven(folder);
            if (build.choices().runTests()) {
                folder.copy("test/WarmUpTest.class", "inside/WarmUpTest.class");
            }
            String maven = build.mavenFolder();
            boolean outside = maven != null && maven.startsWith("../");
            folder.writeFolder("mvn", outside ? content(context.resolve(maven).normalize()) : new LinkedHashMap<>());
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

    /** Returns where the health probe lies below the folder of the supporting files. */
    static Path probe(Path folder) {
        return folder.resolve(PROBE);
    }

    private void writeForMaven(SupportFolder folder) throws IOException {
        for (String version : plugin.versions()) {
            String name = plugin.artifactId() + "-" + version;
            String home =
                    "plugin/" + plugin.groupId().replace('.', '/') + "/" + plugin.artifactId() + "/" + version + "/";
            folder.write(home + name + ".pom", utf8(filled("stand-in/pom.xml", version)));
            folder.write(home + name + ".jar", jar(version));
        }
    }

    private byte[] jar(String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "META-INF/maven/plugin.xml", utf8(descriptor(version)));
            add(zip, "StandInMojo.class", SupportFolder.resource("inside/StandInMojo.class"));
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
        String template = SupportFolder.text("stand-in/mojo.xml");
        StringBuilder mojos = new StringBuilder();
        for (PluginCoordinates.Goal goal : plugin.goals()) {
            mojos.append(template.stripTrailing().replace("@goal@", goal.name()).replace("@phase@", goal.phase()));
        }
        return filled("stand-in/plugin.xml", version).replace("@mojos@", mojos);
    }

    private String filled(String template, String version) throws IOException {
        return SupportFolder.text(template)
                .replace("@groupId@", plugin.groupId())
                .replace("@artifactId@", plugin.artifactId())
                .replace("@version@", version);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
