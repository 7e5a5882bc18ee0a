package io.github.dockeroptimizer.inside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The properties that the POMs of a reactor define, those of profiles among them. */
final class PomProperties {
    private static final Pattern USE = Pattern.compile("\\$\\{([^{}]+)}");

    private final Map<String, List<Element>> definitions = new LinkedHashMap<>();

    PomProperties(List<PomFile> poms) {
        for (PomFile pom : poms) {
            collect(pom.project());
            Element profiles = Xml.child(pom.project(), "profiles");
            if (profiles != null) {
                for (Element profile : Xml.children(profiles)) {
                    collect(profile);
                }
            }
        }
    }

    private void collect(Element model) {
        Element properties = Xml.child(model, "properties");
        if (properties != null) {
            for (Element property : Xml.children(properties)) {
                String name = property.getTagName();
                List<Element> before = definitions.get(name);
                List<Element> all = before == null ? new ArrayList<Element>() : before;
                all.add(property);
                definitions.put(name, all);
            }
        }
    }

    List<Element> definitions(String name) {
        List<Element> found = definitions.get(name);
        return found == null ? new ArrayList<Element>() : found;
    }

    /** Returns the names of all properties that decide about a text, directly or through others. */
    Set<String> reached(String text) {
        Set<String> names = new LinkedHashSet<>();
        reach(text, names);
        return names;
    }

    private void reach(String text, Set<String> names) {
        Matcher uses = USE.matcher(text);
        while (uses.find()) {
            if (names.add(uses.group(1))) {
                for (Element definition : definitions(uses.group(1))) {
                    reach(definition.getTextContent(), names);
                }
            }
        }
    }

    boolean reaches(String text, Set<String> names) {
        for (String name : reached(text)) {
            if (names.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text with the values of all properties that have but one; others stay as they are. */
    String resolve(String text, Map<String, String> own) {
        // A property that names itself would never come to an end.
        String result = text;
        for (int depth = 0; depth < 10; depth++) {
            StringBuffer next = new StringBuffer();
            Matcher uses = USE.matcher(result);
            while (uses.find()) {
                String value = own.containsKey(uses.group(1)) ? own.get(uses.group(1)) : onlyValue(uses.group(1));
                uses.appendReplacement(next, Matcher.quoteReplacement(value == null ? uses.group() : value));
            }
            uses.appendTail(next);
            result = next.toString();
        }
        return result;
    }

    private @Nullable String onlyValue(String name) {
        String value = null;
        for (Element definition : definitions(name)) {
            String here = definition.getTextContent().trim();
            if (value != null && !value.equals(here)) {
                return null;
            }
            value = here;
        }
        return value;
    }
}
