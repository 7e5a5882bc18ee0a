package io.github.dockeroptimizer.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The class files of the package {@code inside}, which a build stage runs with nothing but its JDK. */
final class InsideTools {
    private static final String PACKAGE = "io/github/dockeroptimizer/inside/";

    private static final List<String> CLASSES = List.of(
            "Archive",
            "ArtifactKind",
            "ClassFile",
            "ClassPath",
            "ConstantPool",
            "Failure",
            "FatJar",
            "JarWriter",
            "JavaVersion",
            "JdkImage",
            "JdkModules",
            "LateDownloads",
            "LayerTree",
            "LayerTree$1",
            "LayerTree$2",
            "Layers",
            "Layers$1",
            "LayersIndex",
            "LocalRepository",
            "LocalRepository$1",
            "MavenConfig",
            "MavenProcess",
            "ModuleScan",
            "ModuleScan$1",
            "PlainJar",
            "PomFile",
            "PomNormalizer",
            "PomProperties",
            "PomWriter",
            "ReactorVersions",
            "SpringBootJar",
            "StartClass",
            "Streams",
            "ToolException",
            "TrainedStart",
            "Training",
            "UnfitException",
            "Unpacked",
            "Unpacked$1",
            "UsedFiles",
            "UsedFiles$1",
            "UserProperties",
            "WarmUp",
            "WorkingFolder",
            "WorkingFolder$1",
            "WorkingFolder$2",
            "Xml");

    private InsideTools() {}

    /** Returns the content of each file by its path below the root of a class path. */
    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : CLASSES) {
            String path = PACKAGE + name + ".class";
            try (InputStream stream = InsideTools.class.getResourceAsStream("/" + path)) {
                if (stream == null) {
                    throw new IllegalStateException("no resource /" + path);
                }
                files.put(path, stream.readAllBytes());
            }
        }
        return files;
    }
}
