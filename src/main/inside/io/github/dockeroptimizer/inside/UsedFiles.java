package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one run of Maven uses of a local repository that holds more. Maven itself writes it down: it can note the checksum
 * of every artifact that it resolves, in a folder of the same structure.
 */
final class UsedFiles {
    private static final String NOTED = ".sha1";

    private final Path cache;
    private final Path notes;

    UsedFiles(Path cache) throws IOException {
        this.cache = cache;
        this.notes = Files.createTempDirectory("used");
    }

    /** Returns what Maven has to be told. */
    List<String> options() {
        return Arrays.asList(
                "-Daether.artifactResolver.postProcessor.trustedChecksums=true",
                "-Daether.artifactResolver.postProcessor.trustedChecksums.record=true",
                "-Daether.artifactResolver.postProcessor.trustedChecksums.snapshots=true",
                "-Daether.trustedChecksumsSource.sparseDirectory=true",
                "-Daether.trustedChecksumsSource.sparseDirectory.originAware=false",
                "-Daether.trustedChecksumsSource.sparseDirectory.basedir=" + notes);
    }

    /** Copies what was used; everything where nothing was noted, as a Maven that cannot does not. */
    void copyTo(final Path repository) throws IOException {
        final Set<Path> folders = new HashSet<>();
        final int[] noted = {0};
        Files.walkFileTree(notes, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path note, BasicFileAttributes attributes) throws IOException {
                String name = note.getFileName().toString();
                Path folder = notes.relativize(note.getParent());
                noted[0]++;
                copy(folder.resolve(name.substring(0, name.length() - NOTED.length())), repository);
                // Beside the artifact lies where it came from; above it, which versions there are.
                for (Path around = folder; around != null && folders.add(around); around = around.getParent()) {
                    copyAdministration(around, repository);
                }
                Files.delete(note);
                return FileVisitResult.CONTINUE;
            }
        });
        if (noted[0] == 0) {
            new LocalRepository(cache).copyTo(repository);
        }
    }

    private void copyAdministration(Path folder, Path repository) throws IOException {
        if (!Files.isDirectory(cache.resolve(folder))) {
            // A project of the reactor, or from another repository.
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(cache.resolve(folder))) {
            for (Path file : files) {
                if (LocalRepository.isAdministration(file)) {
                    copy(folder.resolve(file.getFileName()), repository);
                }
            }
        }
    }

    private void copy(Path file, Path repository) throws IOException {
        LocalRepository.copy(cache.resolve(file), repository.resolve(file));
    }
}
