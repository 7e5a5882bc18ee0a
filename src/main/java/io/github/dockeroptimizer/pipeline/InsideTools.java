package io.github.dockeroptimizer.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class files of the package {@code inside}, which a build stage runs with nothing but its JDK. */
final class InsideTools {
    private static final String PACKAGE = "io/github/dockeroptimizer/inside/";

    private InsideTools() {}

    /** Returns the content of each file by its path below the root of a class path, in the order of the paths. */
    static Map<String, byte[]> files() throws IOException {
        Path place = place();
        if (Files.isDirectory(place)) {
            return filesIn(place.resolve(PACKAGE));
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return filesIn(jar.getPath("/" + PACKAGE));
        }
    }

    /** Returns the plugin's jar, or the folder of its classes in its own tests. */
    private static Path place() {
        try {
            URI location = InsideTools.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(location);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class that was loaded from a place that is no file", e);
        }
    }

    private static Map<String, byte[]> filesIn(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    files.put(PACKAGE + name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
