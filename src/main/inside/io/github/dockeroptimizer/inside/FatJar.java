package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Layers of a jar that has its libraries unpacked into it: what the project's own folder of classes has a file for goes
 * into {@code app.jar}, all else into {@code dependencies.jar}.
 *
 * <p>Every entry goes into exactly one of the two, so that it does not matter to a class loader which one it is. A file
 * that was merged from the project's and those of libraries, as in {@code META-INF/services}, goes with the application.
 */
final class FatJar {
    private static final String DEPENDENCIES_JAR = "dependencies.jar";
    private static final Attributes.Name MULTI_RELEASE = new Attributes.Name("Multi-Release");

    private final LayerTree tree;
    private final long epochSeconds;

    FatJar(LayerTree tree, long epochSeconds) {
        this.tree = tree;
        this.epochSeconds = epochSeconds;
    }

    /** Returns the class that starts the application. */
    String split(Path jar, @Nullable Path classes, @Nullable String mainClass) throws IOException {
        try (Archive archive = new Archive(jar)) {
            Manifest manifest = archive.manifest();
            String start = startClass(jar, manifest, mainClass);
            if (classes == null || !Files.isDirectory(classes)) {
                new PlainJar(tree, epochSeconds).split(jar, null);
                return start;
            }
            Manifest ofDependencies = new Manifest();
            String multiRelease = manifest.getMainAttributes().getValue(MULTI_RELEASE);
            if (multiRelease != null) {
                ofDependencies.getMainAttributes().put(MULTI_RELEASE, multiRelease);
            }
            manifest.getMainAttributes()
                    .put(Attributes.Name.CLASS_PATH, ClassPath.of(Collections.singletonList(DEPENDENCIES_JAR)));
            String ownDescriptor = descriptor(classes);
            try (JarWriter app = new JarWriter(tree.open(LayerTree.APPLICATION, "app.jar"), epochSeconds, manifest);
                    JarWriter dependencies = new JarWriter(
                            tree.open(LayerTree.DEPENDENCIES, ClassPath.LIBRARIES + DEPENDENCIES_JAR),
                            epochSeconds,
                            ofDependencies)) {
                for (String name : archive.sortedNames()) {
                    boolean own = name.startsWith(ownDescriptor) || Files.isRegularFile(classes.resolve(name));
                    try (InputStream in = archive.open(name)) {
                        (own ? app : dependencies).add(name, in);
                    }
                }
            }
            return start;
        }
    }

    private static String startClass(Path jar, Manifest manifest, @Nullable String declared) {
        String named = manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        if (declared == null && named == null) {
            throw new ToolException(
                    jar + " has no Main-Class in its manifest, the name of the main class was expected there.",
                    "Set `<mainClass>` (`-Ddocker-optimizer.mainClass=com.acme.Main`).");
        }
        return declared == null ? named : declared;
    }

    /** Returns where the jar has the project's own POM, which is not among the classes and changes with each version. */
    private static String descriptor(Path classes) throws IOException {
        Properties project = new Properties();
        Path written = classes.resolveSibling("maven-archiver").resolve("pom.properties");
        if (Files.isRegularFile(written)) {
            try (InputStream in = Files.newInputStream(written)) {
                project.load(in);
            }
        }
        return "META-INF/maven/" + project.getProperty("groupId") + "/" + project.getProperty("artifactId") + "/";
    }
}
