package io.github.dockeroptimizer.inside;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Layers of applications whose files lie apart in the image. */
final class Unpacked {
    private static final String LOADER = "org/springframework/boot/loader/";
    private static final String START_CLASS = "Start-Class";

    private final LayerTree tree;

    Unpacked(LayerTree tree) {
        this.tree = tree;
    }

    /** Returns the class that starts the application, or {@code null} where neither the user nor the WAR names it. */
    @Nullable
    String springBootWar(Path war, @Nullable String mainClass) throws IOException {
        try (Archive archive = new Archive(war)) {
            archive.require(
                    LOADER,
                    "an executable Spring Boot WAR was expected.",
                    "Let spring-boot-maven-plugin repackage it, or let a servlet container run it.");
            Manifest manifest = archive.manifest();
            if (mainClass != null) {
                manifest.getMainAttributes().putValue(START_CLASS, mainClass);
            }
            unpack(archive, "", mainClass == null ? null : manifest);
            return manifest.getMainAttributes().getValue(START_CLASS);
        }
    }

    void war(Path war) throws IOException {
        try (Archive archive = new Archive(war)) {
            archive.require("WEB-INF/", "a WAR was expected.", "Set the project's packaging to `war`.");
            unpack(archive, "webapps/ROOT/", null);
        }
    }

    private void unpack(Archive archive, String target, @Nullable Manifest changed) throws IOException {
        LayersIndex index = LayersIndex.of(archive);
        for (String name : archive.names()) {
            if (name.endsWith("/")) {
                tree.directory(layerOf(name, index), target + name);
            } else {
                try (InputStream in =
                        changed != null && name.equals(JarFile.MANIFEST_NAME) ? written(changed) : archive.open(name)) {
                    tree.write(layerOf(name, index), target + name, in);
                }
            }
        }
    }

    private static InputStream written(Manifest manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private String layerOf(String name, LayersIndex index) {
        if (name.startsWith(LOADER)) {
            return LayerTree.DEPENDENCIES;
        }
        boolean library =
                name.endsWith(".jar") && (name.startsWith("WEB-INF/lib/") || name.startsWith("WEB-INF/lib-provided/"));
        return library ? index.layerOf(name, tree) : LayerTree.APPLICATION;
    }

    void directory(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ToolException(
                    folder + " is a file, a folder that holds the whole application was expected.",
                    "Build it anew with `mvn clean package`.");
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
