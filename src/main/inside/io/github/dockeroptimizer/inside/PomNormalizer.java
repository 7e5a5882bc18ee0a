package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Rewrites copies of a reactor's POMs so that they have what decides about downloads and nothing else: as long as that
 * stays the same, so do the files, and a build step that sees only them is taken from the cache.
 *
 * <p>{@code PomNormalizer pom.xml a/pom.xml b/pom.xml}
 */
public final class PomNormalizer {
    private static final String TIMESTAMP = "project.build.outputTimestamp";
    private static final Set<String> ABOUT_THE_PROJECT = new HashSet<>(Arrays.asList(
            "name",
            "description",
            "url",
            "inceptionYear",
            "organization",
            "licenses",
            "developers",
            "contributors",
            "mailingLists",
            "scm",
            "issueManagement",
            "ciManagement",
            "distributionManagement",
            "reporting"));

    private PomNormalizer() {}

    public static void main(String[] arguments) {
        try {
            List<Path> poms = new ArrayList<>();
            for (String argument : arguments) {
                poms.add(Paths.get(argument));
            }
            normalize(poms);
        } catch (IOException | RuntimeException e) {
            System.err.println(Failure.message(e));
            System.exit(1);
        }
    }

    /**
     * Rewrites the POMs of one reactor, each in its place; none when one of them does not parse.
     *
     * @throws IllegalArgumentException when a POM is missing or does not parse
     */
    public static void normalize(List<Path> paths) throws IOException {
        List<PomFile> poms = new ArrayList<>();
        for (Path path : paths) {
            poms.add(PomFile.read(path));
        }
        for (PomFile pom : poms) {
            reduce(pom.project());
            Element profiles = Xml.child(pom.project(), "profiles");
            if (profiles != null) {
                for (Element profile : Xml.children(profiles)) {
                    reduce(profile);
                }
            }
        }
        new ReactorVersions(poms).fix();
        for (PomFile pom : poms) {
            pom.write();
        }
    }

    private static void reduce(Element model) {
        for (Element child : Xml.children(model)) {
            if (ABOUT_THE_PROJECT.contains(child.getTagName())) {
                Xml.remove(child);
            }
        }
        Element properties = Xml.child(model, "properties");
        if (properties != null) {
            reduceProperties(properties);
        }
        Element build = Xml.child(model, "build");
        if (build != null) {
            Element management = Xml.child(build, "pluginManagement");
            removeThisPlugin(Xml.child(build, "plugins"));
            removeThisPlugin(Xml.child(management, "plugins"));
            removeIfEmpty(management);
            removeIfEmpty(build);
        }
    }

    private static void reduceProperties(Element properties) {
        for (Element property : Xml.children(properties)) {
            if (property.getTagName().startsWith("docker-optimizer.")) {
                Xml.remove(property);
            } else if (property.getTagName().equals(TIMESTAMP)) {
                property.setTextContent("1980-02-01T00:00:00Z");
            }
        }
        removeIfEmpty(properties);
    }

    /** Its settings change without any download changing, and a build stage has a stand-in for it. */
    private static void removeThisPlugin(@Nullable Element plugins) {
        if (plugins == null) {
            return;
        }
        for (Element plugin : Xml.children(plugins)) {
            if ("io.github.dockeroptimizer".equals(Xml.value(plugin, "groupId"))
                    && "docker-optimizer-maven-plugin".equals(Xml.value(plugin, "artifactId"))) {
                Xml.remove(plugin);
            }
        }
        removeIfEmpty(plugins);
    }

    private static void removeIfEmpty(@Nullable Element element) {
        if (element != null && Xml.children(element).isEmpty()) {
            Xml.remove(element);
        }
    }
}
