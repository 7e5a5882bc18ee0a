package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds every POM that the build of one module needs, and the folder that holds them all.
 *
 * <p>It reads the POMs' own module lists and not Maven's session, so that it says the same whether Maven was started at
 * the root or inside the module.
 */
final class ReactorLayout {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]+)}");

    private final MavenProject project;
    private final Path module;
    private final Path ownPom;
    private final PomFiles files = new PomFiles();

    private ReactorLayout(MavenProject project) {
        this.project = project;
        this.module = project.getBasedir().toPath().toAbsolutePath().normalize();
        this.ownPom = project.getFile().toPath().toAbsolutePath().normalize();
    }

    /**
     * Returns where the files of a project lie.
     *
     * @throws OptimizerException when a POM cannot be read, or they have no folder in common that could be sent
     */
    static ProjectModel.Layout of(MavenProject project) {
        return new ReactorLayout(project).find();
    }

    private ProjectModel.Layout find() {
        Path start = aggregator();
        Set<Path> poms = files.withParents(files.reachable(start), ownPom);
        Path mavenFolder = mavenFolder(start.getParent());
        Path root = commonFolder(poms);
        new ContextRoot(project).check(root, poms);
        List<String> relative = new ArrayList<>();
        for (Path pom : poms) {
            relative.add(slashed(root.relativize(pom)));
        }
        return new ProjectModel.Layout(
                root.toString(),
                slashed(root.relativize(module)),
                relative,
                slashed(root.relativize(start)),
                mavenFolder == null ? null : slashed(root.relativize(mavenFolder)),
                siblingJars(poms));
    }

    /** Returns the POM that Maven has to start from to see every module: the topmost one that lists this module. */
    private Path aggregator() {
        Path best = ownPom;
        int size = 1;
        for (Path candidate : candidates()) {
            Set<Path> reached = files.reachable(candidate);
            if (reached.contains(ownPom) && reached.size() > size) {
                best = candidate;
                size = reached.size();
            }
        }
        return best;
    }

    private List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        for (MavenProject p = project.getParent(); p != null && p.getFile() != null; p = p.getParent()) {
            candidates.add(p.getFile().toPath().toAbsolutePath().normalize());
        }
        for (Path folder = module.getParent();
                folder != null && !ContextRoot.isBoundary(folder);
                folder = folder.getParent()) {
            Path pom = folder.resolve("pom.xml");
            if (Files.isRegularFile(pom) && !candidates.contains(pom)) {
                candidates.add(pom);
            }
        }
        return candidates;
    }

    private static @Nullable Path mavenFolder(@Nullable Path from) {
        for (Path folder = from; folder != null && !ContextRoot.isBoundary(folder); folder = folder.getParent()) {
            Path candidate = folder.resolve(".mvn");
            if (ProjectModel.Layout.MAVEN_FILES.stream()
                    .anyMatch(name -> Files.isRegularFile(candidate.resolve(name)))) {
                return candidate;
            }
        }
        return null;
    }

    /** Returns the names of the jars that the other modules make. */
    private List<String> siblingJars(Set<Path> poms) {
        List<String> jars = new ArrayList<>();
        for (Path pom : poms) {
            Model model = files.read(pom);
            if (!pom.equals(ownPom) && !model.getPackaging().equals("pom")) {
                jars.add(model.getArtifactId() + "-" + version(model) + ".jar");
            }
        }
        return jars;
    }

    private String version(Model model) {
        String version = model.getVersion();
        if (version == null) {
            version = model.getParent() == null
                    ? project.getVersion()
                    : model.getParent().getVersion();
        }
        return EXPRESSION.matcher(version).replaceAll(expression -> {
            String value = project.getProperties().getProperty(expression.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value);
        });
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
