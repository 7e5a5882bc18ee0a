package io.github.dockeroptimizer.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the classes with a {@code main} method in the sources. The sources and not the classes, since nothing is
 * compiled yet on a clean checkout.
 */
final class MainClassFinder {
    private static final Pattern MAIN =
            Pattern.compile("\\bstatic\\b[^;{}()=]*\\bvoid\\s+main\\s*\\(\\s*(?:final\\s+)?String");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    /**
     * A class that can be started.
     *
     * @param name its full name
     * @param springBootApplication whether it carries {@code @SpringBootApplication}
     * @param file its source file
     */
    record Candidate(String name, boolean springBootApplication, Path file) {}

    private MainClassFinder() {}

    /** Returns the classes with a main method below some source folders, in the order of their paths. */
    static List<Candidate> find(List<Path> sourceFolders) {
        List<Candidate> found = new ArrayList<>();
        for (Path folder : sourceFolders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(file -> inspect(file, found));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found;
    }

    private static void inspect(Path file, List<Candidate> found) {
        String source;
        try {
            source = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String code = COMMENT.matcher(source).replaceAll(" ");
        if (!MAIN.matcher(code).find()) {
            return;
        }
        Matcher inPackage = PACKAGE.matcher(code);
        String simpleName = file.getFileName().toString().replaceFirst("\\.java$", "");
        String name = inPackage.find() ? inPackage.group(1) + "." + simpleName : simpleName;
        found.add(new Candidate(name, code.contains("@SpringBootApplication"), file));
    }
}
