package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.project.MavenProject;

/**
 * Finds the modules beside a Java application that are applications in other stacks. Nothing of them but their POMs goes
 * into its build: neither do a model of gigabytes, nor is Java compiled again because a file in Python changed.
 */
final class Neighbours {
    /** Lists of modules name every folder, artifacts are often called like theirs, and ends of elements look like one. */
    private static final Pattern NOT_A_PATH = Pattern.compile("<(module|artifactId)>[^<]*</\\1>|</");

    private final MavenProject project;
    private final List<MavenProject> reactor;
    private final Collection<MavenProject> needed;
    private final List<Fact> facts;

    /**
     * Creates the search for one application.
     *
     * @param needed the application and the modules that go into it
     */
    Neighbours(MavenProject project, List<MavenProject> reactor, Collection<MavenProject> needed, List<Fact> facts) {
        this.project = project;
        this.reactor = reactor;
        this.needed = needed;
        this.facts = facts;
    }

    /** Returns their POMs, relative to the context root. */
    List<String> find(MavenLayout layout) {
        Path root = Path.of(layout.contextRoot());
        List<String> poms = new ArrayList<>();
        for (MavenProject other : reactor) {
            Path pom = PomFiles.of(other);
            String relative =
                    pom.startsWith(root) ? root.relativize(pom).toString().replace('\\', '/') : "";
            if (layout.poms().contains(relative)
                    && isElsewhere(other)
                    && holdsNoOther(layout, relative)
                    && !isUsed(other)) {
                poms.add(relative);
            }
        }
        if (!poms.isEmpty()) {
            facts.add(new Fact(
                    "other stacks",
                    String.join(", ", poms.stream().map(Neighbours::folder).toList()),
                    "of their files only the POMs are sent"));
        }
        return poms;
    }

    private static String folder(String pom) {
        return pom.substring(0, Math.max(0, pom.lastIndexOf('/')));
    }

    private static boolean isElsewhere(MavenProject other) {
        return other.getPackaging().equals("pom") && StackFinder.of(other, DeclaredStack.of(other, null)) != Stack.JAVA;
    }

    private static boolean holdsNoOther(MavenLayout layout, String pom) {
        String folder = folder(pom);
        return !folder.isEmpty()
                && layout.poms().stream()
                                .filter(one -> one.startsWith(folder + "/"))
                                .count()
                        == 1;
    }

    /** A module may depend on it, or name its folder in its POM: the sources of a front end, a description of an interface. */
    private boolean isUsed(MavenProject other) {
        return needed.contains(other)
                || needed.stream()
                        .anyMatch(module -> module.getDependencies().stream()
                                        .anyMatch(dependency -> Libraries.names(dependency, other))
                                || names(module, other.getBasedir().getName()));
    }

    private boolean names(MavenProject module, String folder) {
        Pattern path = Pattern.compile("[/\\\\>]" + Pattern.quote(folder));
        for (MavenProject pom = module; pom != null && pom.getFile() != null; pom = pom.getParent()) {
            if (path.matcher(NOT_A_PATH.matcher(text(PomFiles.of(pom))).replaceAll(""))
                    .find()) {
                return true;
            }
        }
        return false;
    }

    private String text(Path pom) {
        try {
            // whatever its encoding: what is looked for is the same in all that POMs have
            return new String(Files.readAllBytes(pom), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new OptimizerException(
                    "Cannot read " + pom + " for " + project.getArtifactId() + ": " + e.getMessage() + ".",
                    "Make it readable.",
                    e);
        }
    }
}
