package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
    private final MavenProject project;
    private final List<MavenProject> reactor;
    private final Path module;
    private final Path ownPom;
    private final PomFiles files = new PomFiles();

    /**
     * Creates the search for one project.
     *
     * @param reactor the projects of its reactor, as far as Maven has read them
     */
    ReactorLayout(MavenProject project, List<MavenProject> reactor) {
        this.project = project;
        this.reactor = reactor;
        this.module = project.getBasedir().toPath().toAbsolutePath().normalize();
        this.ownPom = PomFiles.of(project);
    }

    /** Returns the POM that Maven has to start from to see every module that is built together with a project. */
    static Path startPom(MavenProject project) {
        return new ReactorLayout(project, List.of()).aggregator();
    }

    /** Returns the POMs that were read, as they are written. */
    Collection<Model> models() {
        return files.models();
    }

    /**
     * Returns where the files of the project lie.
     *
     * @throws OptimizerException when a POM cannot be read, or they have no folder in common that could be sent
     */
    MavenLayout find() {
        Path start = aggregator();
        Set<Path> poms = files.withParents(files.reachable(start), ownPom);
        Path mavenFolder = mavenFolder(start.getParent());
        Path root = commonFolder(poms);
        new ContextRoot(project).check(root, poms);
        List<String> relative = new ArrayList<>();
        for (Path pom : poms) {
            relative.add(slashed(root.relativize(pom)));
        }
        return new MavenLayout(
                root.toString(),
                slashed(root.relativize(module)),
                relative,
                slashed(root.relativize(start)),
                mavenFolder == null ? null : slashed(root.relativize(mavenFolder)),
                siblingJars(poms),
                name(files.read(start)));
    }

    private static String name(Model model) {
        String group = model.getGroupId() == null && model.getParent() != null
                ? model.getParent().getGroupId()
                : model.getGroupId();
        return (group + "." + model.getArtifactId()).replaceAll("[^\\w.-]", "-");
    }

    /** Returns the POM that Maven has to start from to see every module: the topmost one that lists this module. */
    private Path aggregator() {
        Path best = ownPom;
        int size = 1;
        for (Path candidate : candidates()) {
            int reached = files.leadsTo(candidate, ownPom)
                    ? files.reachable(candidate).size()
                    : 0;
            if (reached > size) {
                best = candidate;
                size = reached;
            }
        }
        return best;
    }

    private List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        for (MavenProject p = project.getParent(); p != null && p.getFile() != null; p = p.getParent()) {
            candidates.add(PomFiles.of(p));
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
            if (MavenLayout.MAVEN_FILES.stream().anyMatch(name -> Files.isRegularFile(candidate.resolve(name)))) {
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
                jars.add(model.getArtifactId() + "-" + version(pom, model) + ".jar");
            }
        }
        return jars;
    }

    /** Only Maven knows all that a version may be made of; modules of profiles that are not active it has not read. */
    private String version(Path pom, Model model) {
        for (MavenProject other : reactor) {
            if (PomFiles.of(other).equals(pom)) {
                return other.getVersion();
            }
        }
        return model.getVersion() == null ? project.getVersion() : model.getVersion();
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
