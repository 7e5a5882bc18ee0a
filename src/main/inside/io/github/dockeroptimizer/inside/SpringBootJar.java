package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Layers of an executable Spring Boot jar: a jar that {@code java -jar} starts without Spring Boot's loader. */
final class SpringBootJar {
    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String[] OF_THE_LOADER = {
        "Start-Class",
        "Spring-Boot-Classes",
        "Spring-Boot-Lib",
        "Spring-Boot-Classpath-Index",
        "Spring-Boot-Layers-Index"
    };

    private final LayerTree tree;
    private final long epochSeconds;

    SpringBootJar(LayerTree tree, long epochSeconds) {
        this.tree = tree;
        this.epochSeconds = epochSeconds;
    }

    /** Returns the class that starts the application. */
    String split(Path jar, @Nullable String mainClass) throws IOException {
        try (Archive archive = new Archive(jar)) {
            archive.require(
                    "BOOT-INF/",
                    "an executable Spring Boot jar was expected.",
                    "Bind the goal `repackage` of spring-boot-maven-plugin.");
            LayersIndex index = LayersIndex.of(archive);
            for (String name : archive.names()) {
                if (isLibrary(name)) {
                    try (InputStream in = archive.open(name)) {
                        tree.write(index.layerOf(name, tree), ClassPath.LIBRARIES + fileName(name), in);
                    }
                }
            }
            Manifest manifest = manifest(jar, archive, mainClass);
            writeApplication(archive, manifest);
            return manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        }
    }

    private void writeApplication(Archive archive, Manifest manifest) throws IOException {
        try (JarWriter app = new JarWriter(tree.open(LayerTree.APPLICATION, "app.jar"), epochSeconds, manifest)) {
            // The application's own files first: what comes twice is taken from there.
            for (String name : archive.sortedNames()) {
                if (name.startsWith(CLASSES)) {
                    add(app, name.substring(CLASSES.length()), archive, name);
                }
            }
            for (String name : archive.sortedNames()) {
                // The services of the outer jar are those of the loader, which is gone.
                if (name.startsWith("META-INF/") && !name.startsWith("META-INF/services/")) {
                    add(app, name, archive, name);
                }
            }
        }
    }

    private static void add(JarWriter app, String target, Archive archive, String name) throws IOException {
        try (InputStream in = archive.open(name)) {
            app.add(target, in);
        }
    }

    private static Manifest manifest(Path jar, Archive archive, @Nullable String declared) throws IOException {
        Manifest manifest = archive.manifest();
        Attributes attributes = manifest.getMainAttributes();
        String mainClass = declared == null ? attributes.getValue("Start-Class") : declared;
        if (mainClass == null) {
            throw new ToolException(
                    jar + " has no Start-Class in its manifest, the name of the main class was expected there.",
                    "Set `<mainClass>` of spring-boot-maven-plugin.");
        }
        List<String> libraries = libraries(archive, attributes.getValue("Spring-Boot-Classpath-Index"));
        for (String name : OF_THE_LOADER) {
            attributes.remove(new Attributes.Name(name));
        }
        attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
        attributes.put(Attributes.Name.CLASS_PATH, ClassPath.of(libraries));
        return manifest;
    }

    /** Returns the file names of the libraries, in the order in which the loader would have searched them. */
    private static List<String> libraries(Archive archive, @Nullable String declaredIndex) throws IOException {
        String index = declaredIndex == null ? "BOOT-INF/classpath.idx" : declaredIndex;
        Set<String> present = new LinkedHashSet<>();
        for (String name : archive.names()) {
            if (isLibrary(name)) {
                present.add(fileName(name));
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        if (archive.has(index)) {
            for (String line : archive.lines(index)) {
                ordered.add(fileName(line.replaceAll("^-\\s*\"?|\"?\\s*$", "")));
            }
            ordered.retainAll(present);
        }
        ordered.addAll(present);
        return new ArrayList<>(ordered);
    }

    /** Spring Boot's own extractor is no part of the application. */
    private static boolean isLibrary(String name) {
        return name.startsWith(LIBRARIES)
                && name.endsWith(".jar")
                && !fileName(name).startsWith("spring-boot-jarmode-");
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
