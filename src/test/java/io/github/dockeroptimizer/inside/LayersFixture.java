package io.github.dockeroptimizer.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** An archive in a folder, and what {@link Layers} makes of it. */
abstract class LayersFixture {
    static final long EPOCH = 1_700_000_000L;

    @TempDir
    Path folder;

    static Zips bootJar() {
        return new Zips()
                .manifest(
                        "Main-Class: org.springframework.boot.loader.launch.JarLauncher",
                        "Start-Class: app.Main",
                        "Implementation-Version: 1.4.0",
                        "Spring-Boot-Version: 3.5.7",
                        "Spring-Boot-Classes: BOOT-INF/classes/",
                        "Spring-Boot-Lib: BOOT-INF/lib/",
                        "Spring-Boot-Classpath-Index: BOOT-INF/classpath.idx",
                        "Spring-Boot-Layers-Index: BOOT-INF/layers.idx")
                .with("BOOT-INF/", "")
                .with("BOOT-INF/classes/app/Main.class", "main");
    }

    void split(ArtifactKind kind, String name) throws IOException {
        new Layers(kind, file(name), EPOCH).writeTo(out());
    }

    String manifest() throws IOException {
        return app().getOrDefault("META-INF/MANIFEST.MF", "");
    }

    Map<String, String> app() throws IOException {
        return Zips.read(out().resolve("application/app/app.jar"));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path out() {
        return folder.resolve("out");
    }

    List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(out())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> out().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Returns the application as it lies in the image: all layers over each other. */
    Path merged() throws IOException {
        Path merged = folder.resolve("merged");
        for (String name : files()) {
            Path path = Path.of(name);
            Path target = merged.resolve(path.subpath(2, path.getNameCount()));
            Files.createDirectories(target.getParent());
            Files.copy(out().resolve(name), target);
        }
        return merged;
    }
}
