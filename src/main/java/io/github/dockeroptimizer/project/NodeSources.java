package io.github.dockeroptimizer.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The sources of an application, as texts by their paths. What builds have made, tests and packages are none. */
final class NodeSources {
    /** Folders with nothing that somebody has written for the application. */
    static final Set<String> NO_SOURCES = Set.of("node_modules", "target", "dist", "build", "out", "coverage");

    private static final Set<String> TESTS = Set.of("test", "tests", "__tests__", "e2e", "spec", "public", "static");
    private static final Pattern SOURCE = Pattern.compile("(?!.*\\.(test|spec|d|config)\\.\\w+$).*\\.[cm]?[jt]sx?");
    private static final int DEPTH = 6;
    private static final int MOST = 400;
    private static final long LARGEST = 200_000;

    private NodeSources() {}

    /** Returns them, in the order of their paths. */
    static Map<String, String> of(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    String name = inner.getFileName().toString();
                    boolean skipped = name.startsWith(".") || NO_SOURCES.contains(name) || TESTS.contains(name);
                    return skipped && !inner.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (SOURCE.matcher(file.getFileName().toString()).matches() && attributes.size() <= LARGEST) {
                        // Any bytes are characters in this encoding, and what is looked for is ASCII.
                        sources.put(
                                folder.relativize(file).toString().replace('\\', '/'),
                                Files.readString(file, StandardCharsets.ISO_8859_1));
                    }
                    return sources.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
