package io.github.dockeroptimizer.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The libraries that a project declares for run time, with those of the modules of its reactor that it depends on.
 * Nothing is resolved: what a library brings along is not known.
 */
final class Libraries {
    private final MavenProject project;
    private final List<MavenProject> reactor;

    Libraries(MavenProject project, List<MavenProject> reactor) {
        this.project = project;
        this.reactor = reactor;
    }

    /** Returns the project's own, in the order of its POM. */
    List<Dependency> own() {
        return runtime(project).toList();
    }

    /** Returns the first library that a condition holds for, the project's own first, or {@code null}. */
    @Nullable
    Dependency first(Predicate<Dependency> condition) {
        return modules().stream()
                .flatMap(Libraries::runtime)
                .filter(condition)
                .findFirst()
                .orElse(null);
    }

    /** Returns whether there is a library whose artifact's name begins so. */
    boolean has(String artifactPrefix) {
        return first(library -> library.getArtifactId().startsWith(artifactPrefix)) != null;
    }

    /** Returns the module of the reactor that depends on a project, or {@code null} where none does. */
    static @Nullable MavenProject user(MavenProject library, List<MavenProject> reactor) {
        return reactor.stream()
                .filter(module -> runtime(module).anyMatch(dependency -> names(dependency, library)))
                .findFirst()
                .orElse(null);
    }

    /** Returns the project and those modules of its reactor that it depends on. */
    Set<MavenProject> modules() {
        Set<MavenProject> modules = new LinkedHashSet<>();
        List<MavenProject> open = new ArrayList<>(List.of(project));
        while (!open.isEmpty()) {
            MavenProject next = open.remove(0);
            if (modules.add(next)) {
                reactor.stream()
                        .filter(module -> runtime(next).anyMatch(dependency -> names(dependency, module)))
                        .forEach(open::add);
            }
        }
        return modules;
    }

    static boolean names(Dependency dependency, MavenProject module) {
        return module.getGroupId().equals(dependency.getGroupId())
                && module.getArtifactId().equals(dependency.getArtifactId());
    }

    private static Stream<Dependency> runtime(MavenProject project) {
        return project.getDependencies().stream()
                .filter(dependency ->
                        !"test".equals(dependency.getScope()) && !"provided".equals(dependency.getScope()));
    }
}
