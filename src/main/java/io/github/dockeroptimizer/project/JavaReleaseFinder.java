package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the Java release that a project's classes are compiled for. */
final class JavaReleaseFinder {
    /** What maven-compiler-plugin compiles for when nobody says: Java 8 since its version 3.9. */
    private static final int COMPILER_DEFAULT = 8;

    private final PomReader pom;
    private final List<Fact> facts;

    JavaReleaseFinder(PomReader pom, List<Fact> facts) {
        this.pom = pom;
        this.facts = facts;
    }

    int find() {
        String[][] places = {
            {configured("release"), "maven-compiler-plugin `<release>`"},
            {pom.property("maven.compiler.release"), "property maven.compiler.release"},
            {configured("target"), "maven-compiler-plugin `<target>`"},
            {pom.property("maven.compiler.target"), "property maven.compiler.target"},
            {pom.property("java.version"), "property java.version"},
            {pom.property("kotlin.compiler.jvmTarget"), "property kotlin.compiler.jvmTarget"},
            {pom.configuration("org.jetbrains.kotlin", "kotlin-maven-plugin", "jvmTarget"), "kotlin-maven-plugin"},
        };
        for (String[] place : places) {
            if (place[0] != null) {
                int release = parse(place[0], place[1]);
                facts.add(new Fact("Java release", Integer.toString(release), place[1]));
                return release;
            }
        }
        facts.add(new Fact("Java release", Integer.toString(COMPILER_DEFAULT), "default of maven-compiler-plugin"));
        return COMPILER_DEFAULT;
    }

    private @Nullable String configured(String name) {
        return pom.configuration("org.apache.maven.plugins", "maven-compiler-plugin", name);
    }

    private static int parse(String text, String place) {
        String number = text.startsWith("1.") ? text.substring(2) : text;
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new OptimizerException(
                    "The Java release is \"" + text + "\" (" + place + "), expected a number.",
                    "Set `maven.compiler.release` to a number such as 17 or 21.",
                    e);
        }
    }
}
