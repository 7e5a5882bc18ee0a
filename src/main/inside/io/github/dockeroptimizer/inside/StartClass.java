package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Sees to it that the class which starts the application is among the files that were laid out. */
final class StartClass {
    private static final String CLASS = ".class";

    /** Where an application has its own classes: one jar, or the folder of an unpacked WAR. */
    private static final String JAR = "app.jar";

    private static final String WAR_CLASSES = "WEB-INF/classes";
    private static final String[] LIBRARIES = {"lib", "WEB-INF/lib", "WEB-INF/lib-provided"};
    private static final int SHOWN = 5;

    private final LayerTree tree;
    private final Path artifact;

    StartClass(LayerTree tree, Path artifact) {
        this.tree = tree;
        this.artifact = artifact;
    }

    /** Fails unless the application or one of its libraries has the class. */
    void require(String name) throws IOException {
        String file = name.replace('.', '/') + CLASS;
        for (Path root : tree.roots()) {
            if (Files.isRegularFile(root.resolve(WAR_CLASSES).resolve(file)) || isIn(root.resolve(JAR), file)) {
                return;
            }
            for (String folder : LIBRARIES) {
                for (Path jar : jars(root.resolve(folder))) {
                    if (isIn(jar, file)) {
                        return;
                    }
                }
            }
        }
        throw missing(name);
    }

    private ToolException missing(String name) throws IOException {
        List<String> candidates = candidates();
        String others = candidates.isEmpty()
                ? "it was expected there"
                : "expected one that is: "
                        + String.join(", ", candidates.subList(0, Math.min(SHOWN, candidates.size())));
        return new ToolException(
                "Main class " + name + " is neither in " + artifact + " nor in a library, " + others + ".",
                "Set `<mainClass>` (`-Ddocker-optimizer.mainClass="
                        + (candidates.isEmpty() ? "com.acme.Main" : candidates.get(0))
                        + "`), or correct it where the POM names it.");
    }

    /** Returns the application's own classes that have a main method. */
    private List<String> candidates() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path root : tree.roots()) {
            Path classes = root.resolve(WAR_CLASSES);
            if (Files.isDirectory(classes)) {
                collect(classes, names);
            }
            if (Files.isRegularFile(root.resolve(JAR))) {
                try (Archive archive = new Archive(root.resolve(JAR))) {
                    for (String entry : archive.sortedNames()) {
                        if (entry.endsWith(CLASS) && !entry.startsWith("META-INF/")) {
                            add(archive.open(entry), entry, names);
                        }
                    }
                }
            }
        }
        return names;
    }

    private static void collect(Path classes, List<String> names) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(classes)) {
            walk.filter(file -> file.toString().endsWith(CLASS)).sorted().forEach(files::add);
        }
        for (Path file : files) {
            add(Files.newInputStream(file), classes.relativize(file).toString().replace('\\', '/'), names);
        }
    }

    private static void add(InputStream stream, String entry, List<String> names) throws IOException {
        try (InputStream in = stream) {
            if (ClassFile.hasMain(in)) {
                names.add(entry.substring(0, entry.length() - CLASS.length()).replace('/', '.'));
            }
        }
    }

    private static boolean isIn(Path jar, String file) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return false;
        }
        try (Archive archive = new Archive(jar)) {
            return archive.has(file);
        } catch (ToolException e) {
            // Java passes over a library that is no jar, too.
            return false;
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Collections.emptyList();
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(jars::add);
        }
        return jars;
    }
}
