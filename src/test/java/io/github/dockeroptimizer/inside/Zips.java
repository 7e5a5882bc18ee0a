package io.github.dockeroptimizer.inside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Small archives, entry by entry in the order of their making. */
final class Zips {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    Zips with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zips with(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    Zips manifest(String... lines) {
        return with(JarFile.MANIFEST_NAME, "Manifest-Version: 1.0\n" + String.join("\n", lines) + "\n\n");
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    Path writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes());
    }

    /** Returns the contents of all entries that are files; a folder is there with an empty text. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    contents.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return contents;
    }

    /** Returns the class file of a class in the package {@code app}. */
    static byte[] compiled(Path folder, String name, String body) throws IOException {
        return compiledSource(folder, "app/" + name, "package app; public class " + name + " " + body);
    }

    /** Returns the class file of a class, whose name is that of its file without the ending. */
    static byte[] compiledSource(Path folder, String name, String text) throws IOException {
        Path source = folder.resolve("sources").resolve(name + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        Path sources = folder.resolve("sources");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", sources.toString(), "-d", sources.toString(), source.toString());
        if (code != 0) {
            throw new IllegalStateException(name + " does not compile");
        }
        return Files.readAllBytes(folder.resolve("sources/" + name + ".class"));
    }
}
