package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.util.Collection;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds the Java release that a project's classes are compiled for. */
final class JavaReleaseFinder {
    /** What maven-compiler-plugin compiles for when nobody says: Java 8 since its version 3.9. */
    private static final String COMPILER_DEFAULT = "8";

    private static final String SUBJECT = "Java release";

    private final PomReader pom;
    private final List<Fact> facts;

    JavaReleaseFinder(PomReader pom, List<Fact> facts) {
        this.pom = pom;
        this.facts = facts;
    }

    /**
     * Returns the release that all classes run on: the newest that any compiler of the project compiles for, or of the
     * modules that come with it.
     */
    int find(Collection<MavenProject> modules) {
        Fact found = found();
        for (MavenProject module : modules) {
            Fact other = new JavaReleaseFinder(new PomReader(module), List.of()).found();
            if (number(other) > number(found)) {
                found = new Fact(SUBJECT, other.value(), other.evidence() + ", module " + module.getArtifactId());
            }
        }
        facts.add(found);
        return number(found);
    }

    private Fact found() {
        Fact found = newer(java(), newer(kotlin(), groovy()));
        return found == null ? new Fact(SUBJECT, COMPILER_DEFAULT, "default of maven-compiler-plugin") : found;
    }

    private @Nullable Fact java() {
        return first(new String[][] {
            {configured("release"), "maven-compiler-plugin `<release>`"},
            {pom.property("maven.compiler.release"), "property maven.compiler.release"},
            {configured("target"), "maven-compiler-plugin `<target>`"},
            {pom.property("maven.compiler.target"), "property maven.compiler.target"},
            {pom.property("java.version"), "property java.version"},
        });
    }

    private @Nullable Fact kotlin() {
        String group = "org.jetbrains.kotlin";
        String plugin = "kotlin-maven-plugin";
        if (pom.plugin(group, plugin) == null) {
            return null;
        }
        return first(new String[][] {
            {pom.configuration(group, plugin, "jvmTarget"), plugin + " `<jvmTarget>`"},
            {pom.property("kotlin.compiler.jvmTarget"), "property kotlin.compiler.jvmTarget"},
        });
    }

    private @Nullable Fact groovy() {
        String plugin = "gmavenplus-plugin";
        return first(new String[][] {
            {pom.configuration("org.codehaus.gmavenplus", plugin, "targetBytecode"), plugin + " `<targetBytecode>`"},
        });
    }

    private static @Nullable Fact first(String[][] places) {
        for (String[] place : places) {
            if (place[0] != null) {
                return new Fact(SUBJECT, Integer.toString(parse(place[0], place[1])), place[1]);
            }
        }
        return null;
    }

    private static @Nullable Fact newer(@Nullable Fact one, @Nullable Fact other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return number(other) > number(one) ? other : one;
    }

    private static int number(Fact release) {
        return Integer.parseInt(release.value());
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
