package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder of layers that is being written: one folder per layer, with the application in {@code app/}. */
final class LayerTree {
    static final String DEPENDENCIES = "dependencies";
    static final String SNAPSHOTS = "snapshot-dependencies";
    static final String APPLICATION = "application";

    private static final Pattern SNAPSHOT = Pattern.compile("-SNAPSHOT|-\\d{8}\\.\\d{6}-\\d+");

    private final Path root;
    private final Collection<String> modules;

    /** Starts with empty layers: what an earlier run left in them is deleted. */
    LayerTree(Path root, Collection<String> modules) throws IOException {
        this.root = root;
        this.modules = modules;
        for (String layer : new String[] {DEPENDENCIES, SNAPSHOTS, APPLICATION}) {
            delete(root.resolve(layer));
            Files.createDirectories(app(layer));
        }
    }

    /** Returns the layer that a library belongs to, by its file name. */
    String layerOf(String library) {
        String name = library.substring(library.lastIndexOf('/') + 1);
        for (String module : modules) {
            // Quarkus writes the group before the name.
            if (name.equals(module) || name.endsWith("." + module)) {
                return APPLICATION;
            }
        }
        return SNAPSHOT.matcher(name).find() ? SNAPSHOTS : DEPENDENCIES;
    }

    void directory(String layer, String name) throws IOException {
        Files.createDirectories(file(layer, name));
    }

    /** Writes a file below the application's folder of a layer. */
    void write(String layer, String name, InputStream content) throws IOException {
        Files.copy(content, parentMade(layer, name));
    }

    OutputStream open(String layer, String name) throws IOException {
        return Files.newOutputStream(parentMade(layer, name));
    }

    private Path parentMade(String layer, String name) throws IOException {
        Path file = file(layer, name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private Path file(String layer, String name) {
        Path app = app(layer);
        Path file = app.resolve(name).normalize();
        if (!file.startsWith(app) || file.equals(app)) {
            throw new ToolException(
                    "Entry " + name + " lies outside of its archive, a path inside was expected.",
                    "Build the artifact anew; an archive with such an entry is damaged or hostile.");
        }
        return file;
    }

    /** Returns the application's folder of each layer, that with the project's own classes first. */
    List<Path> roots() {
        return Arrays.asList(app(APPLICATION), app(SNAPSHOTS), app(DEPENDENCIES));
    }

    private Path app(String layer) {
        return root.resolve(layer).resolve("app").normalize();
    }

    /**
     * Gives every file and folder below the root the same time, and lets everybody read it: whoever runs the application is
     * not who built it, and whoever built it may have kept others from reading.
     */
    void setTimes(long epochSeconds) throws IOException {
        final FileTime time = FileTime.fromMillis(epochSeconds * 1000);
        Files.walkFileTree(root, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    letEverybodyRead(file);
                    Files.setLastModifiedTime(file, time);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                letEverybodyRead(folder);
                Files.setLastModifiedTime(folder, time);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void letEverybodyRead(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> before = view.readAttributes().permissions();
        Set<PosixFilePermission> after = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (before.contains(PosixFilePermission.OWNER_EXECUTE)) {
            after.add(PosixFilePermission.OWNER_EXECUTE);
            after.add(PosixFilePermission.GROUP_EXECUTE);
            after.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        if (!after.equals(before)) {
            view.setPermissions(after);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
