package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Layers of a jar whose libraries lie in a folder of their own. */
final class PlainJar {
    private final LayerTree tree;
    private final long epochSeconds;

    PlainJar(LayerTree tree, long epochSeconds) {
        this.tree = tree;
        this.epochSeconds = epochSeconds;
    }

    void split(Path jar, @Nullable Path libraries) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path library : jars(libraries)) {
            String name = library.getFileName().toString();
            names.add(name);
            try (InputStream in = Files.newInputStream(library)) {
                tree.write(tree.layerOf(name), ClassPath.LIBRARIES + name, in);
            }
        }
        try (Archive archive = new Archive(jar)) {
            Manifest manifest = archive.manifest();
            Attributes attributes = manifest.getMainAttributes();
            String declared = attributes.getValue(Attributes.Name.CLASS_PATH);
            attributes.remove(Attributes.Name.CLASS_PATH);
            if (!names.isEmpty()) {
                attributes.put(Attributes.Name.CLASS_PATH, ClassPath.of(ClassPath.ordered(names, declared)));
            }
            try (JarWriter app = new JarWriter(tree.open(LayerTree.APPLICATION, "app.jar"), epochSeconds, manifest)) {
                for (String name : archive.sortedNames()) {
                    try (InputStream in = archive.open(name)) {
                        app.add(name, in);
                    }
                }
            }
        }
    }

    private static List<Path> jars(@Nullable Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        if (folder != null && Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
                for (Path file : files) {
                    jars.add(file);
                }
            }
        }
        Collections.sort(jars);
        return jars;
    }
}
