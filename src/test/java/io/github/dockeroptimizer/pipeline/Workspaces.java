package io.github.dockeroptimizer.pipeline;

import io.github.dockeroptimizer.project.MavenLayout;
import io.github.dockeroptimizer.testing.Projects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Workspaces of small projects in a temporary folder. */
final class Workspaces {
    static final PluginCoordinates PLUGIN = new PluginCoordinates(
            "io.github.dockeroptimizer",
            "docker-optimizer-maven-plugin",
            "1.0.0",
            List.of("1.0.0", "0.9.0"),
            List.of(new PluginCoordinates.Goal("build", "package"), new PluginCoordinates.Goal("analyze", "")));

    private Workspaces() {}

    /** Returns the workspace of an orders service, with a POM and an empty source folder. */
    static Workspace orders(Path folder) {
        return workspace(
                folder,
                new MavenLayout(
                        folder.toString(), "", List.of("pom.xml"), "pom.xml", null, List.of(), "com.acme.clock"));
    }

    static Workspace workspace(Path folder, MavenLayout layout) {
        try {
            for (String pom : layout.poms()) {
                Path file = folder.resolve(pom);
                Files.createDirectories(file.resolveSibling("src/main/java"));
                Files.writeString(file, "<project/>");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Workspace(
                Projects.springBoot().layout(layout).model(), folder.resolve("target/docker-optimizer"), PLUGIN);
    }
}
