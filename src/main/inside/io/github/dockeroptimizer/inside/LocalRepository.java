package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A folder that Maven uses as its local repository. */
final class LocalRepository {
    private final Path folder;

    LocalRepository(Path folder) {
        this.folder = folder;
    }

    /** Returns the folder that Maven takes where it is told nothing. */
    static Path home() {
        return Paths.get(System.getProperty("user.home"), ".m2", "repository");
    }

    /** Says whether a file is Maven's own record of what came from where and when. */
    static boolean isAdministration(Path file) {
        String name = file.getFileName().toString();
        return name.equals("_remote.repositories")
                || name.equals("resolver-status.properties")
                || name.startsWith("maven-metadata");
    }

    private static boolean isFailure(Path file) {
        return file.toString().endsWith(".lastUpdated");
    }

    /** Removes the notes by which Maven would not ask again today for what was not there before. */
    void forgetFailures() throws IOException {
        for (Path file : files()) {
            if (isFailure(file)) {
                Files.delete(folder.resolve(file));
            }
        }
    }

    /** Copies everything. */
    void copyTo(Path other) throws IOException {
        for (Path file : files()) {
            copy(folder.resolve(file), other.resolve(file));
        }
    }

    /** Returns all files, links among them, relative to the folder. */
    List<Path> files() throws IOException {
        final List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(folder.relativize(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return files;
    }

    /** Copies a file that is not there yet; also what is being copied never shows half. */
    static void copy(Path source, Path target) throws IOException {
        if (Files.exists(target) || !Files.isRegularFile(source)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path half = target.resolveSibling(target.getFileName() + ".half");
        Files.copy(source, half, StandardCopyOption.REPLACE_EXISTING);
        Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
