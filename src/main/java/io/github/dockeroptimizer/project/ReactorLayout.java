package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** Finds every POM that the build of one module needs, and the folder that holds them all. */
final class ReactorLayout {
    private ReactorLayout() {}

    /**
     * Returns where the files of a project lie.
     *
     * <p>It reads the POMs' own module lists and not Maven's session, so that it says the same whether Maven was started
     * at the root or inside the module.
     */
    static ProjectModel.Layout of(MavenProject project, String artifact) {
        Path module = project.getBasedir().toPath().toAbsolutePath().normalize();
        MavenProject top = topOf(project);
        Set<Path> poms = new LinkedHashSet<>();
        collect(pomOf(top), poms);
        // A parent that does not list the module (or lies beside it) is needed all the same.
        for (MavenProject p = project; p != null && p.getFile() != null; p = p.getParent()) {
            poms.add(pomOf(p));
        }
        Path root = commonFolder(poms);
        List<String> relative = new ArrayList<>();
        for (Path pom : poms) {
            relative.add(slashed(root.relativize(pom)));
        }
        return new ProjectModel.Layout(
                root.toString(),
                slashed(root.relativize(module)),
                relative,
                Files.isDirectory(root.resolve(".mvn")),
                artifact);
    }

    private static MavenProject topOf(MavenProject project) {
        MavenProject top = project;
        while (top.getParent() != null && top.getParent().getFile() != null) {
            top = top.getParent();
        }
        return top;
    }

    private static Path pomOf(MavenProject project) {
        return project.getFile().toPath().toAbsolutePath().normalize();
    }

    private static void collect(Path pom, Set<Path> poms) {
        if (!poms.add(pom)) {
            return;
        }
        Model model = read(pom);
        Set<String> modules = new LinkedHashSet<>(model.getModules());
        for (Profile profile : model.getProfiles()) {
            modules.addAll(profile.getModules());
        }
        for (String module : modules) {
            Path child = pom.resolveSibling(module).normalize();
            Path childPom = Files.isDirectory(child) ? child.resolve("pom.xml") : child;
            if (Files.isRegularFile(childPom)) {
                collect(childPom, poms);
            }
        }
    }

    private static Model read(Path pom) {
        try (InputStream in = Files.newInputStream(pom)) {
            return new MavenXpp3Reader().read(in, false);
        } catch (IOException | XmlPullParserException e) {
            throw new OptimizerException(
                    "Cannot read " + pom + ": " + e.getMessage() + ".",
                    "Correct the POM, or take the module out of `<modules>`.",
                    e);
        }
    }

    private static Path commonFolder(Set<Path> poms) {
        Path root = poms.iterator().next().resolve("..").normalize();
        for (Path pom : poms) {
            while (!pom.startsWith(root)) {
                root = root.resolve("..").normalize();
            }
        }
        return root;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
