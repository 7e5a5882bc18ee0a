package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modules of the JDK that runs this, as its own file system shows them. */
final class JdkImage {
    private final FileSystem files;
    /** The module of each class asked for; empty where it is in none. */
    private final Map<String, String> known = new HashMap<>();

    JdkImage() {
        try {
            files = FileSystems.getFileSystem(URI.create("jrt:/"));
        } catch (ProviderNotFoundException | FileSystemNotFoundException e) {
            throw new ToolException(
                    "Java " + System.getProperty("java.version") + " has no modules, a JDK of release 9 or newer was"
                            + " expected.",
                    "Set `<buildImage>` to an image with one.");
        }
    }

    boolean has(String module) {
        return Files.isDirectory(files.getPath("modules", module));
    }

    /** Returns the module of a class, or {@code null} where the JDK has no such class. */
    @Nullable
    String moduleOf(String className) throws IOException {
        String module = known.get(className);
        if (module == null) {
            module = find(className);
            known.put(className, module);
        }
        return module.isEmpty() ? null : module;
    }

    private String find(String className) throws IOException {
        int slash = className.lastIndexOf('/');
        Path folder = slash < 0
                ? null
                : files.getPath("packages", className.substring(0, slash).replace('/', '.'));
        if (folder == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(folder)) {
            for (Path link : modules) {
                String module = link.getFileName().toString();
                if (Files.exists(files.getPath("modules", module, className + ".class"))) {
                    return module;
                }
            }
        }
        return "";
    }
}
