package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Rewrites copies of a reactor's POMs so that they have what decides about downloads and nothing else: as long as that
 * stays the same, so do the files, and a build step that sees only them is taken from the cache.
 *
 * <p>{@code PomNormalizer [-Dname=value] [--maven-folder .mvn] pom.xml a/pom.xml b/pom.xml}: the properties are those that
 * Maven is told on its command line, the folder holds Maven's own configuration.
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
            Map<String, String> properties = new LinkedHashMap<>();
            Path mavenFolder = null;
            for (Iterator<String> words = Arrays.asList(arguments).iterator(); words.hasNext(); ) {
                String word = words.next();
                if (word.equals("--maven-folder")) {
                    mavenFolder = Paths.get(words.next());
                } else if (word.startsWith("-D")) {
                    MavenConfig.define(word, properties);
                } else {
                    poms.add(Paths.get(word));
                }
            }
            normalize(poms, properties, mavenFolder);
        } catch (IOException | RuntimeException e) {
            System.err.println(Failure.message(e));
            System.exit(1);
        }
    }

    /**
     * Rewrites the POMs of one reactor, each in its place; none when one of them does not parse.
     *
     * @param properties what Maven is told on its command line: the same as if every POM said so
     * @param mavenFolder the copy of its {@code .mvn} folder, whose options may say the like, or {@code null}
     * @throws IllegalArgumentException when a POM is missing or does not parse
     */
    public static void normalize(List<Path> paths, Map<String, String> properties, @Nullable Path mavenFolder)
            throws IOException {
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
        MavenConfig config = mavenFolder == null ? null : MavenConfig.read(mavenFolder);
        Map<String, String> all = new LinkedHashMap<>(config == null ? new LinkedHashMap<>() : config.properties());
        all.putAll(properties);
        UserProperties users = new UserProperties(poms);
        users.replace(all);
        users.add(properties);
        Set<String> fixed = new ReactorVersions(poms).fix();
        for (PomFile pom : poms) {
            pom.write();
        }
        if (config != null) {
            config.write(fixed);
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
