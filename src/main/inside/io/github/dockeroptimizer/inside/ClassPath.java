package io.github.dockeroptimizer.inside;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Class-Path attribute of a manifest, with the libraries in {@code lib/} beside the jar. */
final class ClassPath {
    static final String LIBRARIES = "lib/";

    private ClassPath() {}

    /** Returns the attribute's value for libraries with these file names. */
    static String of(List<String> libraries) {
        StringBuilder result = new StringBuilder();
        for (String library : libraries) {
            result.append(result.length() == 0 ? "" : " ").append(entry(library));
        }
        return result.toString();
    }

    /**
     * Returns libraries in the order in which a jar wants them searched: it matters where two have the same class.
     *
     * @param libraries their file names, perhaps with the group and a dot before what the attribute says
     * @param attribute the Class-Path that the jar was made with, or {@code null}; what it does not name comes last
     */
    static List<String> ordered(List<String> libraries, @Nullable String attribute) {
        Set<String> ordered = new LinkedHashSet<>();
        for (String entry : attribute == null ? new String[0] : attribute.trim().split("\\s+", -1)) {
            String name = entry.substring(entry.lastIndexOf('/') + 1);
            for (String library : libraries) {
                if (library.equals(name) || library.endsWith("." + name)) {
                    ordered.add(library);
                }
            }
        }
        ordered.addAll(libraries);
        return new ArrayList<>(ordered);
    }

    /** The entries are relative URLs: a space in a file name has to be escaped. */
    private static String entry(String library) {
        try {
            return new URI(null, null, LIBRARIES + library, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Library " + library + " has a name that no class path can hold.", e);
        }
    }
}
