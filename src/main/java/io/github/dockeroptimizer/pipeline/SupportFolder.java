package io.github.dockeroptimizer.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of the files that a Dockerfile copies besides the project's own. A file that already has the content is left
 * as it is.
 */
record SupportFolder(Path path) {
    private static final String RESOURCES = "/META-INF/docker-optimizer/";

    /** Writes a file. */
    void write(String name, byte[] content) throws IOException {
        Path file = path.resolve(name);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** Writes a file that the plugin brings along. */
    void copy(String name, String resource) throws IOException {
        write(name, resource(resource));
    }

    /** Writes files that the plugin brings along to where build stages have their tools, whichever stack they are of. */
    void copyInside(List<String> resources) throws IOException {
        for (String resource : resources) {
            copy("inside/" + resource.substring(resource.indexOf('/') + 1), resource);
        }
    }

    /** Writes a folder that an earlier run may have filled with other files, which go. */
    void writeFolder(String name, Map<String, byte[]> content) throws IOException {
        Path folder = path.resolve(name);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path file : old.filter(Files::isRegularFile).toList()) {
                    if (!content.containsKey(folder.relativize(file).toString().replace('\\', '/'))) {
                        Files.delete(file);
                    }
                }
            }
        }
        for (Map.Entry<String, byte[]> file : content.entrySet()) {
            write(name + "/" + file.getKey(), file.getValue());
        }
    }

    /** Returns a file that the plugin brings along. */
    static byte[] resource(String name) throws IOException {
        try (InputStream stream = SupportFolder.class.getResourceAsStream(RESOURCES + name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return stream.readAllBytes();
        }
    }

    /** Returns a text that the plugin brings along. */
    static String text(String name) throws IOException {
        return new String(resource(name), StandardCharsets.UTF_8);
    }
}
