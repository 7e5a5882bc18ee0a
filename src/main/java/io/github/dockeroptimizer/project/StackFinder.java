package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a module is written in. One that makes a jar is Java; one that makes nothing may hold something else, which
 * its files tell.
 */
final class StackFinder {
    private StackFinder() {}

    /** Returns the stack of a module that is an application. */
    static Stack of(MavenProject project, @Nullable Stack declared) {
        Stack named = named(project, declared);
        if (named != null) {
            return named;
        }
        List<Stack> found = recognised(project);
        return found.size() == 1 ? found.get(0) : Stack.JAVA;
    }

    /**
     * Returns the stack that the user names, as far as it can be meant for this module: on the command line it is said to
     * all modules, also to those that Maven makes something of, and to their parent.
     */
    static @Nullable Stack named(MavenProject project, @Nullable Stack declared) {
        if (declared == null || declared == Stack.JAVA || manifest(project, declared) != null) {
            return declared;
        }
        return project.getPackaging().equals("pom") && project.getModules().isEmpty() ? declared : null;
    }

    /** Returns the stacks that a module which makes nothing in Maven is an application of; a parent of modules is none. */
    static List<Stack> recognised(MavenProject project) {
        return withManifest(project).stream()
                .filter(stack -> OtherUse.of(project, stack) == null)
                .toList();
    }

    /** Returns why a module is no application though there are files that seem to tell of one, or {@code null}. */
    static @Nullable String otherUse(MavenProject project) {
        return withManifest(project).stream()
                .map(stack -> OtherUse.of(project, stack))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Stack> withManifest(MavenProject project) {
        boolean candidate = project.getPackaging().equals("pom")
                && project.getModules().isEmpty()
                && project.getBasedir() != null
                && SourceFolders.of(project).isEmpty();
        return candidate
                ? Arrays.stream(Stack.values())
                        .filter(stack -> stack != Stack.JAVA && manifest(project, stack) != null)
                        .toList()
                : List.of();
    }

    /** Returns the file that tells that a module holds an application of a stack, or {@code null}. */
    static @Nullable String manifest(MavenProject project, Stack stack) {
        Path folder = project.getBasedir().toPath();
        return stack.knowledge().recognisedBy().stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .findFirst()
                .orElse(null);
    }
}
