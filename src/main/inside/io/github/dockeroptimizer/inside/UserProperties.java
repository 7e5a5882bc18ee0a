package io.github.dockeroptimizer.inside;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The properties that Maven is told on its command line, which win over all that POMs say. */
final class UserProperties {
    private final List<PomFile> poms;

    UserProperties(List<PomFile> poms) {
        this.poms = poms;
    }

    /** Replaces the values that the POMs say. */
    void replace(Map<String, String> properties) {
        PomProperties defined = new PomProperties(poms);
        for (Map.Entry<String, String> property : properties.entrySet()) {
            for (Element definition : defined.definitions(property.getKey())) {
                definition.setTextContent(property.getValue());
            }
        }
    }

    /** Adds properties to the POMs that have no parent among them to hand them down. */
    void add(Map<String, String> properties) {
        Set<String> members = new HashSet<>();
        for (PomFile pom : poms) {
            members.add(pom.key());
        }
        for (PomFile pom : poms) {
            Element parent = pom.parent();
            if (parent == null || !members.contains(pom.keyOf(parent))) {
                for (Map.Entry<String, String> property : properties.entrySet()) {
                    add(pom.project(), property.getKey(), property.getValue());
                }
            }
        }
    }

    private static void add(Element project, String name, String value) {
        if (!isUsable(name)) {
            return;
        }
        Document document = project.getOwnerDocument();
        Element properties = Xml.child(project, "properties");
        if (properties == null) {
            properties = document.createElement("properties");
            project.appendChild(properties);
        }
        if (Xml.child(properties, name) == null) {
            Element property = document.createElement(name);
            property.setTextContent(value);
            properties.appendChild(property);
        }
    }

    /** What is no name of an element can stand on a command line only. */
    private static boolean isUsable(String name) {
        return name.matches("[A-Za-z_][\\w.-]*");
    }
}
