package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The copy of a {@code .mvn} folder: its options, which may define properties as the command line does. */
final class MavenConfig {
    private final Path folder;
    private final List<String> options = new ArrayList<>();

    private MavenConfig(Path folder) {
        this.folder = folder;
    }

    /** Reads the options: one on a line as Maven 4 wants it, or several with blanks between them as Maven 3 allows. */
    static MavenConfig read(Path folder) throws IOException {
        MavenConfig config = new MavenConfig(folder);
        if (Files.isRegularFile(config.file())) {
            for (String line : Files.readAllLines(config.file(), StandardCharsets.UTF_8)) {
                if (!line.trim().isEmpty() && !line.startsWith("#")) {
                    config.options.add(line.trim());
                }
            }
        }
        return config;
    }

    private Path file() {
        return folder.resolve("maven.config");
    }

    /** Returns the properties that {@code -Dname=value} defines. */
    Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line : options) {
            for (String word : line.split("\\s+")) {
                define(word, properties);
            }
        }
        return properties;
    }

    /** Adds what {@code -Dname=value} defines; any other word is passed over. */
    static void define(String word, Map<String, String> properties) {
        int equal = word.indexOf('=');
        if (word.startsWith("-D") && equal > 2) {
            properties.put(word.substring(2, equal), word.substring(equal + 1));
        }
    }

    /** Writes the options with one value for some properties, and removes the wrapper: it is not run inside. */
    void write(Set<String> fixed) throws IOException {
        if (Files.isRegularFile(file())) {
            List<String> lines = new ArrayList<>();
            for (String line : options) {
                String all = line;
                for (String name : fixed) {
                    all = all.replaceAll(
                            "(^|\\s)-D" + Pattern.quote(name) + "=\\S*", "$1-D" + name + "=" + ReactorVersions.FIXED);
                }
                lines.add(all);
            }
            Files.write(file(), lines, StandardCharsets.UTF_8);
        }
        Path wrapper = folder.resolve("wrapper");
        if (Files.isDirectory(wrapper)) {
            try (Stream<Path> files = Files.walk(wrapper)) {
                for (Path file : files.sorted((one, two) -> two.compareTo(one)).collect(Collectors.toList())) {
                    Files.delete(file);
                }
            }
        }
    }
}
