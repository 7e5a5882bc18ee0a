package io.github.dockeroptimizer.inside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The versions of a reactor's own projects. They decide about no download, as long as nothing from outside takes its
 * version from them.
 */
final class ReactorVersions {
    /** A release: Maven asks repositories again and again for snapshots. */
    static final String FIXED = "0-docker-optimizer";

    private static final List<String> OF_THE_PROJECT = Arrays.asList("project.version", "pom.version", "version");
    private static final List<String> OF_ITS_PARENT =
            Arrays.asList("project.parent.version", "pom.parent.version", "parent.version");

    private final List<PomFile> poms;
    private final PomProperties properties;
    private final Map<String, PomFile> members = new LinkedHashMap<>();

    ReactorVersions(List<PomFile> poms) {
        this.poms = poms;
        properties = new PomProperties(poms);
        for (PomFile pom : poms) {
            members.put(pom.key(), pom);
        }
    }

    /**
     * Gives all of them one version, or leaves every one as it is where something from outside has the same.
     *
     * @return the properties that decided about their versions and about nothing else
     */
    Set<String> fix() {
        Set<String> theirs = new HashSet<>(OF_THE_PROJECT);
        for (PomFile pom : poms) {
            if (isMember(pom, pom.parent())) {
                theirs.addAll(OF_ITS_PARENT);
            }
        }
        if (isUsedOutside(theirs)) {
            return Collections.emptySet();
        }
        Set<String> ofMembers = new HashSet<>();
        List<Element> versions = new ArrayList<>();
        for (PomFile pom : poms) {
            for (Element holder : holders(pom)) {
                Element version = Xml.child(holder, "version");
                if (version != null && (holder == pom.project() || isMember(pom, holder))) {
                    ofMembers.addAll(properties.reached(version.getTextContent()));
                    versions.add(version);
                }
            }
        }
        Set<String> fixed = fixProperties(ofMembers);
        for (Element version : versions) {
            version.setTextContent(FIXED);
        }
        return fixed;
    }

    /** A property such as {@code revision} changes with the version, and is fixed unless others have a use for it. */
    private Set<String> fixProperties(Set<String> names) {
        Set<String> fixed = new HashSet<>();
        List<Element> theirs = new ArrayList<>();
        for (String name : names) {
            if (!isUsedOutside(Collections.singleton(name))) {
                fixed.add(name);
                theirs.addAll(properties.definitions(name));
            }
        }
        for (Element definition : theirs) {
            definition.setTextContent(FIXED);
        }
        return fixed;
    }

    /** Says whether anything but a project of the reactor takes its version from one of these properties. */
    private boolean isUsedOutside(Set<String> names) {
        for (PomFile pom : poms) {
            for (Element holder : holders(pom)) {
                String version = Xml.value(holder, "version");
                if (version != null
                        && holder != pom.project()
                        && !isMember(pom, holder)
                        && properties.reaches(version, names)) {
                    return true;
                }
            }
            for (Element element : Xml.all(pom.project())) {
                // Coordinates in one text, as plugins' parameters have them: group:artifact:version.
                if (Xml.children(element).isEmpty()
                        && element.getTextContent().matches("(?s)[^:]+:[^:]+:.*")
                        && properties.reaches(element.getTextContent(), names)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the project, its parent, and every dependency, plugin or other artifact that a POM names. */
    private static List<Element> holders(PomFile pom) {
        List<Element> holders = new ArrayList<>();
        for (Element element : Xml.all(pom.project())) {
            if (Xml.child(element, "artifactId") != null) {
                holders.add(element);
            }
        }
        return holders;
    }

    /** Says whether an entry is a project of the reactor in the very version that it has there. */
    private boolean isMember(PomFile user, @Nullable Element entry) {
        PomFile member = entry == null ? null : members.get(user.keyOf(entry));
        return member != null
                && isOwn(member)
                && resolved(user, Xml.value(entry, "version")).equals(resolved(member));
    }

    /** Says whether a project's version is the reactor's to choose: not when it comes from a parent elsewhere. */
    private boolean isOwn(PomFile pom) {
        return Xml.child(pom.project(), "version") != null || isMember(pom, pom.parent());
    }

    private String resolved(PomFile pom) {
        return properties.resolve(String.valueOf(pom.version()), Collections.<String, String>emptyMap());
    }

    private String resolved(PomFile user, @Nullable String version) {
        Map<String, String> own = new LinkedHashMap<>();
        for (String name : OF_THE_PROJECT) {
            own.put(name, resolved(user));
        }
        String ofParent = Xml.value(user.parent(), "version");
        for (String name : OF_ITS_PARENT) {
            own.put(name, properties.resolve(String.valueOf(ofParent), Collections.<String, String>emptyMap()));
        }
        return properties.resolve(String.valueOf(version), own);
    }
}
