package io.github.dockeroptimizer.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a module that Go compiles on Linux, without its tests.
 *
 * @param files in the order of their paths
 */
record GoSources(List<GoSources.Source> files) {
    private static final Set<String> NO_SOURCES =
            Set.of("testdata", "vendor", "node_modules", "target", "example", "examples");
    private static final Pattern CONSTRAINT = Pattern.compile("(?m)^//go:build (.+)$");
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\b(ignore|tools|windows|darwin|freebsd|netbsd|openbsd|plan9|solaris|js|wasip1)\\b");
    private static final Pattern OTHER_SYSTEM =
            Pattern.compile(".*_(windows|darwin|freebsd|netbsd|openbsd|plan9|solaris|js|wasip1)(_[a-z0-9]+)?\\.go");

    /** Copies the list. */
    GoSources {
        files = List.copyOf(files);
    }

    /**
     * One source.
     *
     * @param path its path, relative to the root
     * @param text what it says, without comments
     * @param constraint the condition under which it is compiled; empty for always
     */
    record Source(String path, String text, String constraint) {
        /** Returns its folder, relative to the root. */
        String folder() {
            int slash = path.lastIndexOf('/');
            return slash < 0 ? "" : path.substring(0, slash);
        }
    }

    /** Returns the sources of the module in a folder. */
    static GoSources of(Path root, String module) {
        List<Source> files = new ArrayList<>();
        Path start = root.resolve(module);
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = String.valueOf(folder.getFileName());
                    boolean other = !folder.equals(start)
                            && (name.startsWith(".")
                                    || name.startsWith("_")
                                    || NO_SOURCES.contains(name)
                                    || Files.exists(folder.resolve(GoModules.MODULE)));
                    return other ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String name = String.valueOf(file.getFileName());
                    if (name.endsWith(".go") && !name.endsWith("_test.go") && !name.matches("[._].*")) {
                        Source source = source(GoModules.relative(root, file), file);
                        if (isBuilt(source)) {
                            files.add(source);
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(Source::path));
        return new GoSources(files);
    }

    private static Source source(String path, Path file) throws IOException {
        String all;
        try {
            all = Files.readString(file);
        } catch (MalformedInputException e) {
            all = "";
        }
        Matcher constraint = CONSTRAINT.matcher(all);
        String text = all.lines().filter(line -> !line.strip().startsWith("//")).collect(Collectors.joining("\n"));
        return new Source(path, text, constraint.find() ? constraint.group(1).strip() : "");
    }

    private static boolean isBuilt(Source source) {
        String constraint = source.constraint();
        boolean elsewhere = !constraint.contains("||")
                && !constraint.contains("!")
                && ELSEWHERE.matcher(constraint).find();
        return !elsewhere && !OTHER_SYSTEM.matcher(source.path()).matches();
    }

    /** Returns the same with those of one folder before all others. */
    GoSources startingWith(String folder) {
        List<Source> ordered = new ArrayList<>(files);
        ordered.sort(Comparator.comparing(source -> !source.folder().equals(folder)));
        return new GoSources(ordered);
    }

    /** Returns the same without those of some folders. */
    GoSources without(List<String> folders) {
        return new GoSources(files.stream()
                .filter(source -> !folders.contains(source.folder()))
                .toList());
    }

    /** Returns the first source with a match, or {@code null}. */
    @Nullable
    Source first(Pattern pattern) {
        return files.stream()
                .filter(source -> pattern.matcher(source.text()).find())
                .findFirst()
                .orElse(null);
    }
}
