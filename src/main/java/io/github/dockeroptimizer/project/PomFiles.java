package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;

/** Reads POMs as they are written, each once, and follows them to their modules and parents. */
final class PomFiles {
    private final Map<Path, Model> models = new LinkedHashMap<>();

    /**
     * Returns where a project's POM lies. Plugins that write another one, such as flatten's, put that in its place in the
     * project, but not in its model.
     */
    static Path of(MavenProject project) {
        File written = project.getModel().getPomFile();
        File file = written == null ? project.getFile() : written;
        return file.toPath().toAbsolutePath().normalize();
    }

    /**
     * Returns a POM's own content.
     *
     * @throws OptimizerException when it does not parse
     */
    Model read(Path pom) {
        Model known = models.get(pom);
        if (known != null) {
            return known;
        }
        try (InputStream in = Files.newInputStream(pom)) {
            Model model = new MavenXpp3Reader().read(in, false);
            models.put(pom, model);
            return model;
        } catch (IOException | XmlPullParserException e) {
            String reason =
                    String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
            throw new OptimizerException(
                    "Cannot read " + pom + ": " + reason + ".",
                    "Correct the POM, or take the module out of `<modules>`.",
                    e);
        }
    }

    /** Returns all that was read. */
    Collection<Model> models() {
        return models.values();
    }

    /**
     * Returns a POM and those of all its modules, those of profiles included: Maven reads them, too.
     *
     * @throws OptimizerException when a module does not exist
     */
    Set<Path> reachable(Path pom) {
        Set<Path> found = new LinkedHashSet<>();
        collect(pom, found);
        return found;
    }

    private void collect(Path pom, Set<Path> found) {
        if (found.add(pom)) {
            for (String module : read(pom).getModules()) {
                if (modulePom(pom, module) == null) {
                    throw new OptimizerException(
                            pom + " lists the module `" + module + "`, and there is no such folder with a POM.",
                            "Correct its `<modules>`: Maven inside the image reads them as Maven here does.");
                }
            }
            modules(pom).forEach(module -> collect(module, found));
        }
    }

    /** Returns the POMs that a POM lists as modules, those of profiles included, as far as they exist. */
    private List<Path> modules(Path pom) {
        Model model = read(pom);
        return Stream.concat(
                        model.getModules().stream(),
                        model.getProfiles().stream().flatMap(profile -> profile.getModules().stream()))
                .map(module -> modulePom(pom, module))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Returns whether a POM has another among its modules or theirs. What cannot be read is passed over: above a project
     * may lie what has nothing to do with it.
     */
    boolean leadsTo(Path pom, Path other) {
        return leadsTo(pom, other, new HashSet<>());
    }

    private boolean leadsTo(Path pom, Path other, Set<Path> seen) {
        if (pom.equals(other)) {
            return true;
        }
        try {
            return seen.add(pom) && modules(pom).stream().anyMatch(module -> leadsTo(module, other, seen));
        } catch (OptimizerException e) {
            return false;
        }
    }

    private static @Nullable Path modulePom(Path pom, String module) {
        Path child = pom.resolveSibling(module).normalize();
        Path file = Files.isDirectory(child) ? child.resolve("pom.xml") : child;
        return Files.isRegularFile(file) ? file : null;
    }

    /** Returns the POMs, one more, and the parents of all that lie beside them: a parent need not list its children. */
    Set<Path> withParents(Set<Path> poms, Path own) {
        Set<Path> all = new LinkedHashSet<>();
        for (Path pom : poms) {
            addWithParents(pom, all);
        }
        addWithParents(own, all);
        return all;
    }

    private void addWithParents(Path pom, Set<Path> all) {
        Path parent = parent(pom);
        if (parent != null && !all.contains(parent)) {
            addWithParents(parent, all);
        }
        all.add(pom);
    }

    private @Nullable Path parent(Path pom) {
        Parent parent = read(pom).getParent();
        if (parent == null
                || parent.getRelativePath() == null
                || parent.getRelativePath().isBlank()) {
            return null;
        }
        Path file = pom.resolveSibling(parent.getRelativePath()).normalize();
        file = Files.isDirectory(file) ? file.resolve("pom.xml") : file;
        // What lies there may be another project's: then Maven takes the parent from a repository.
        return Files.isRegularFile(file)
                        && parent.getArtifactId().equals(read(file).getArtifactId())
                ? file
                : null;
    }
}
