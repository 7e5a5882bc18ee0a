package io.github.dockeroptimizer.inside;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

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

    /** Says whether all that an attribute names is among the libraries with these file names. */
    static boolean isFound(String attribute, List<String> libraries) {
        for (String entry : attribute.trim().split("\\s+", -1)) {
            boolean found = false;
            for (String library : libraries) {
                found = found || entry(library).equals(entry);
            }
            if (!found) {
                return false;
            }
        }
        return true;
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
