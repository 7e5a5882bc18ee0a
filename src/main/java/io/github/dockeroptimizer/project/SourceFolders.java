package io.github.dockeroptimizer.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/** Knows where a project's sources lie: other languages' plugins add their folders only when they run. */
final class SourceFolders {
    private static final List<String> OTHER_LANGUAGES = List.of("src/main/kotlin", "src/main/groovy");

    private SourceFolders() {}

    /** Returns the folders that exist. */
    static List<Path> of(MavenProject project) {
        Set<Path> folders = new LinkedHashSet<>();
        Path base = project.getBasedir().toPath();
        project.getCompileSourceRoots().forEach(root -> folders.add(base.resolve(root)));
        OTHER_LANGUAGES.forEach(folder -> folders.add(base.resolve(folder)));
        return folders.stream().filter(Files::isDirectory).toList();
    }
}
