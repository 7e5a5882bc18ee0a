package io.github.dockeroptimizer.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A small project of one kind or another, and the changes that people make to theirs. */
final class SampleProject {
    private static final String ABOUT =
            """
              <name>First</name>
              <description>First.</description>
              <scm><url>https://git.acme.example/first</url></scm>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
            """;
    private static final String APP =
            """
            package com.acme;

            public final class App {
                public static void main(String[] arguments) {
                    System.out.println("1");
                }
            }
            """;

    private final Path folder;
    private final String group;
    private int changes = 1;

    SampleProject(Path folder, String id) {
        this.folder = folder;
        this.group = "com.acme." + id;
    }

    SampleProject plainJar() {
        file("pom.xml", pom("", "app", "1.0", ABOUT, dependency("org.slf4j", "slf4j-simple", "2.0.17")));
        file("src/main/java/com/acme/App.java", APP);
        return this;
    }

    SampleProject reactor() {
        file(
                "pom.xml",
                pom(
                        "",
                        "root",
                        "1.0",
                        ABOUT + "<packaging>pom</packaging><modules><module>lib</module>"
                                + "<module>app</module></modules>",
                        ""));
        String parent =
                "<parent><groupId>" + group + "</groupId><artifactId>root</artifactId><version>1.0</version></parent>";
        file("lib/pom.xml", pom(parent, "lib", "", "", dependency("org.slf4j", "slf4j-api", "2.0.17")));
        file("app/pom.xml", pom(parent, "app", "", "", dependency(group, "lib", "${project.version}")));
        file("lib/src/main/java/com/acme/lib/Lib.java", "package com.acme.lib; public interface Lib {}");
        file("app/src/main/java/com/acme/App.java", APP.replace("App {", "App implements com.acme.lib.Lib {"));
        return this;
    }

    SampleProject springBoot() {
        String parent = "<parent><groupId>org.springframework.boot</groupId>"
                + "<artifactId>spring-boot-starter-parent</artifactId><version>3.5.7</version><relativePath/></parent>";
        String plugin = "<build><plugins><plugin><groupId>org.springframework.boot</groupId>"
                + "<artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>";
        file(
                "pom.xml",
                pom(
                        parent,
                        "app",
                        "${revision}",
                        ABOUT.replace("<properties>", "<properties><revision>1.0</revision>") + plugin,
                        dependency("org.springframework.boot", "spring-boot-starter", "3.5.7")));
        file("src/main/java/com/acme/App.java", APP);
        return this;
    }

    /** Its plugin downloads while it runs: what extensions need at build time stands in no POM. */
    SampleProject quarkus() {
        String plugin = "<build><plugins><plugin><groupId>io.quarkus</groupId>"
                + "<artifactId>quarkus-maven-plugin</artifactId><version>3.33.2</version>"
                + "<executions><execution><goals><goal>build</goal></goals></execution></executions>"
                + "</plugin></plugins></build>";
        String platform = "<dependencyManagement><dependencies>"
                + dependency("io.quarkus", "quarkus-bom", "3.33.2")
                        .replace("</dependency>", "<type>pom</type><scope>import</scope></dependency>")
                + "</dependencies></dependencyManagement>";
        String rest = dependency("io.quarkus", "quarkus-rest", "3.33.2");
        file("pom.xml", pom("", "app", "1.0", ABOUT + platform + plugin, rest));
        file("src/main/java/com/acme/App.java", APP);
        return this;
    }

    /** Adds a test of JUnit 5, by a project that names JUnit as people do: without what runs it. */
    SampleProject withTest() {
        addDependency("org.junit.jupiter", "junit-jupiter", "5.14.4");
        file(
                "src/test/java/com/acme/AppTest.java",
                "package com.acme; class AppTest { @org.junit.jupiter.api.Test void works() {} }");
        return this;
    }

    /** Adds a message that a plugin generates code for, with a program that it downloads only then. */
    SampleProject withProtobuf() {
        addDependency("com.google.protobuf", "protobuf-java", "3.25.8");
        file(
                "src/main/proto/price.proto",
                "syntax = \"proto3\"; option java_package = \"com.acme\"; message Price { int64 cents = 1; }");
        change(
                "pom.xml",
                text -> text.replace(
                        "</project>",
                        """
                        <build><plugins><plugin>
                          <groupId>org.xolstice.maven.plugins</groupId>
                          <artifactId>protobuf-maven-plugin</artifactId>
                          <version>0.6.1</version>
                          <configuration>
                            <protocArtifact>com.google.protobuf:protoc:3.25.8:exe:linux-x86_64</protocArtifact>
                          </configuration>
                          <executions><execution><goals><goal>compile</goal></goals></execution></executions>
                        </plugin></plugins></build></project>
                        """));
        return this;
    }

    void changeSource() {
        changes++;
        change("src/main/java/com/acme/App.java", text -> text.replaceFirst("\"\\d+\"", "\"" + changes + "\""));
    }

    void changeVersionAndDescription() {
        for (String pom : List.of("pom.xml", "lib/pom.xml", "app/pom.xml")) {
            change(pom, text -> text.replace(">1.0<", ">1.1<")
                    .replace("First", "Second")
                    .replace("/first", "/second"));
        }
    }

    void addDependency(String groupId, String artifactId, String version) {
        change(
                Files.exists(folder.resolve("app")) ? "app/pom.xml" : "pom.xml",
                text -> text.replace("</dependencies>", dependency(groupId, artifactId, version) + "</dependencies>"));
    }

    private static String dependency(String groupId, String artifactId, String version) {
        return "<dependency><groupId>" + groupId + "</groupId><artifactId>" + artifactId + "</artifactId><version>"
                + version + "</version></dependency>";
    }

    private String pom(String parent, String artifactId, String version, String elements, String dependencies) {
        return "<project><modelVersion>4.0.0</modelVersion>" + parent
                + (version.isEmpty() ? "" : "<groupId>" + group + "</groupId>")
                + "<artifactId>" + artifactId + "</artifactId>"
                + (version.isEmpty() ? "" : "<version>" + version + "</version>")
                + elements + "<dependencies>" + dependencies + "</dependencies></project>";
    }

    private void change(String path, UnaryOperator<String> edit) {
        for (String place : Stream.of(path, "app/" + path).toList()) {
            Path file = folder.resolve(place);
            if (Files.exists(file)) {
                try {
                    Files.writeString(file, edit.apply(Files.readString(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void file(String path, String text) {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
