package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Tells applications from what only belongs to one: libraries and parents. */
public final class ModuleRole {
    private static final Set<String> PACKAGINGS = Set.of("jar", "war", "quarkus", "bundle", "takari-jar");

    private ModuleRole() {}

    /**
     * Returns why a project gets no image, one line for people, or {@code null} where it gets one.
     *
     * @param reactor the projects that are built together with it, see {@link Reactor}; with more than one, a jar without a
     *     main class is a library, and so is one that another module depends on, unless its POM names its main class
     * @param declared what the user says that it is written in, or {@code null} for what its files tell
     */
    public static @Nullable String reasonToSkip(
            MavenProject project, List<MavenProject> reactor, @Nullable Stack declared) {
        Stack named = StackFinder.named(project, declared);
        if (named != null && named != Stack.JAVA) {
            return null;
        }
        String packaging = project.getPackaging();
        if (packaging.equals("pom")) {
            return parent(project, named);
        }
        if (!PACKAGINGS.contains(packaging)) {
            return "packaging `" + packaging + "` is none that runs in a container: `jar`, `war` and `quarkus` are";
        }
        boolean couldBeLibrary = reactor.size() > 1 && packaging.equals("jar") && madePlain(project);
        return couldBeLibrary ? library(project, reactor) : null;
    }

    /** Returns the same where the user does not say what it is written in. */
    public static @Nullable String reasonToSkip(MavenProject project, List<MavenProject> reactor) {
        return reasonToSkip(project, reactor, null);
    }

    private static @Nullable String parent(MavenProject project, @Nullable Stack named) {
        List<Stack> found = named == null ? StackFinder.recognised(project) : List.of();
        if (found.size() < 2) {
            return found.isEmpty()
                    ? "packaging `pom` makes nothing to run"
                    : StackFinder.library(project, found.get(0));
        }
        return found.stream().map(stack -> StackFinder.manifest(project, stack)).collect(Collectors.joining(" and "))
                + " lie side by side, name one of them by `<stack>`: "
                + found.stream().map(stack -> "`" + stack.id() + "`").collect(Collectors.joining(" or "));
    }

    /** Returns whether a class with a main method of this name is among a project's sources. */
    public static boolean hasMain(MavenProject project, String name) {
        return MainClassFinder.find(project).stream()
                .anyMatch(candidate -> candidate.name().equals(name));
    }

    private static boolean madePlain(MavenProject project) {
        PomReader pom = new PomReader(project);
        return !pom.runs(FrameworkFinder.BOOT, FrameworkFinder.BOOT_PLUGIN, "repackage")
                && FrameworkFinder.quarkusPlugin(project) == null
                && !ArtifactFinder.shades(pom)
                && !ArtifactFinder.assembles(pom)
                && MainClass.declared(pom, false) == null;
    }

    private static @Nullable String library(MavenProject project, List<MavenProject> reactor) {
        if (MainClassFinder.find(project).isEmpty()) {
            return "a library, there is no main class in it";
        }
        MavenProject user = Libraries.user(project, reactor);
        return user == null ? null : "a library, " + user.getArtifactId() + " depends on it";
    }
}
