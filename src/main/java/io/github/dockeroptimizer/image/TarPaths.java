package io.github.dockeroptimizer.image;

import java.util.ArrayDeque;
import java.util.Deque;

/** Turns the names that tar archives use into the paths that people use. */
final class TarPaths {
    private TarPaths() {}

    /**
     * Returns the absolute path that the name of a tar entry means: {@code ./usr//bin/} is {@code /usr/bin}.
     *
     * @return the path, {@code /} for the root itself; {@code ..} never leads above the root
     */
    static String absolute(String name) {
        if (isPlain(name)) {
            return "/" + name;
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    /**
     * Returns the absolute path that a symbolic link means.
     *
     * @param link the absolute path of the link
     * @param target what it points to, relative to its folder or absolute
     */
    static String target(String link, String target) {
        return absolute(target.startsWith("/") ? target : parent(link) + "/" + target);
    }

    /** Returns the path of the folder that holds an absolute path; the root holds itself. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    /** Returns the last part of a path. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the path of a name inside a folder. */
    static String child(String folder, String name) {
        return folder.equals("/") ? "/" + name : folder + "/" + name;
    }

    // Nearly all names need no work at all; this keeps the scan of 50,000 of them cheap.
    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.charAt(0) != '/'
                && name.charAt(0) != '.'
                && !name.endsWith("/")
                && !name.contains("//")
                && !name.contains("/.");
    }
}
