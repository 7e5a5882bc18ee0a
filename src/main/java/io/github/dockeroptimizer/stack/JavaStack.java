package io.github.dockeroptimizer.stack;

import java.util.List;

/** What is known of Java. */
final class JavaStack {
    private static final String JAVA_BASE = "gcr.io/distroless/java-base-debian13:nonroot";

    static final StackKnowledge KNOWLEDGE = new StackKnowledge(
            "Java",
            List.of("pom.xml"),
            List.of(
                    "pom.xml",
                    "build.gradle",
                    "build.gradle.kts",
                    "settings.gradle",
                    "settings.gradle.kts",
                    "gradle.properties",
                    "gradle.lockfile",
                    "libs.versions.toml"),
            List.of("mvn", "./mvnw", "gradle", "./gradlew"),
            List.of(
                    "javac",
                    "jshell",
                    "jpackage",
                    "mvn",
                    "mvnd",
                    "gradle",
                    "ant",
                    "sbt",
                    "kotlinc",
                    "scalac",
                    "groovyc"),
            List.of(),
            List.of(".m2/repository", ".gradle/caches", ".gradle/wrapper"),
            new StackImages(
                    List.of("17", "21", "25"),
                    "21",
                    "maven:3.9-eclipse-temurin-{version}",
                    List.of(
                            new StackImages.Made(Variant.SLIM, "eclipse-temurin:{version}-jre"),
                            new StackImages.Made(
                                    Variant.DISTROLESS, "gcr.io/distroless/java{version}-debian13:nonroot"),
                            new StackImages.Made(Variant.JLINK, JAVA_BASE),
                            new StackImages.Made(Variant.AOT, JAVA_BASE))),
            StackKnowledge.Probe.CLASS);

    private JavaStack() {}
}
