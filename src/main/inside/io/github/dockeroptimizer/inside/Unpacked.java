package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Layers of applications whose files lie apart in the image. */
final class Unpacked {
    private static final String LOADER = "org/springframework/boot/loader/";

    private final LayerTree tree;

    Unpacked(LayerTree tree) {
        this.tree = tree;
    }

    void springBootWar(Path war) throws IOException {
        try (Archive archive = new Archive(war)) {
            archive.require(
                    LOADER,
                    "an executable Spring Boot WAR was expected. Let spring-boot-maven-plugin repackage it, or"
                            + " let a servlet container run it.");
            unpack(archive, "");
        }
    }

    void war(Path war) throws IOException {
        try (Archive archive = new Archive(war)) {
            archive.require("WEB-INF/", "a WAR was expected. Set the project's packaging to `war`.");
            unpack(archive, "webapps/ROOT/");
        }
    }

    private void unpack(Archive archive, String target) throws IOException {
        for (String name : archive.names()) {
            if (name.endsWith("/")) {
                tree.directory(layerOf(name), target + name);
            } else {
                try (InputStream in = archive.open(name)) {
                    tree.write(layerOf(name), target + name, in);
                }
            }
        }
    }

    private String layerOf(String name) {
        if (name.startsWith(LOADER)) {
            return LayerTree.DEPENDENCIES;
        }
        boolean library =
                name.endsWith(".jar") && (name.startsWith("WEB-INF/lib/") || name.startsWith("WEB-INF/lib-provided/"));
        return library ? tree.layerOf(name) : LayerTree.APPLICATION;
    }

    void directory(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    folder + " is a file, a folder that holds the whole application was expected.");
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = folder.relativize(file).toString().replace('\\', '/');
                boolean library = name.startsWith("lib/") && name.endsWith(".jar");
                try (InputStream in = Files.newInputStream(file)) {
                    tree.write(library ? tree.layerOf(name) : LayerTree.APPLICATION, name, in);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
