package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder of the POMs, which a warm-up leaves as it was: what it makes of nothing must not be there for the build. */
final class WorkingFolder {
    private final Path root;
    private final Set<Path> before = new HashSet<>();

    WorkingFolder(Path root) throws IOException {
        this.root = root;
        Files.walkFileTree(root, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                before.add(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                before.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Returns the folders in which there are files: those of the modules, where nothing but POMs has come yet. */
    Set<Path> modules() {
        Set<Path> modules = new HashSet<>();
        for (Path path : before) {
            if (path.getFileName().toString().endsWith(".xml")) {
                modules.add(path.getParent());
            }
        }
        return modules;
    }

    /** Deletes what has come since. */
    void restore() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!before.contains(file)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (!before.contains(folder)) {
                    Files.delete(folder);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
