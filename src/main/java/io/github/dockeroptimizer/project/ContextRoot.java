package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Keeps the build context within the project: nobody wants a home folder sent to an engine. */
final class ContextRoot {
    private final MavenProject project;

    ContextRoot(MavenProject project) {
        this.project = project;
    }

    /** Returns whether a folder is never part of a project: the root of a file system, or the user's home. */
    static boolean isBoundary(Path folder) {
        return folder.getParent() == null || folder.equals(Path.of(System.getProperty("user.home", "/")));
    }

    /**
     * Sees to it that a folder may be sent.
     *
     * @throws OptimizerException when it lies above the project's repository, or is no project's folder at all
     */
    void check(Path root, Set<Path> poms) {
        Path module = project.getBasedir().toPath().toAbsolutePath().normalize();
        Path repository = repository(module);
        boolean outside = isBoundary(root) || (repository != null && !root.startsWith(repository));
        if (!outside || root.equals(module)) {
            return;
        }
        Path limit = repository == null ? module : repository;
        Path far =
                poms.stream().filter(pom -> !pom.startsWith(limit)).findFirst().orElse(root);
        throw new OptimizerException(
                "The POM " + far + " belongs to the build of " + project.getArtifactId() + " and lies outside "
                        + (repository == null ? "its folder " : "its repository ") + limit
                        + ", expected it inside: the build context would be " + root + ".",
                "Publish that parent or module and refer to it by its version (`<relativePath/>`), or move it into "
                        + limit + ".");
    }

    private static @Nullable Path repository(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return null;
    }
}
