package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application that Maven builds and a Java virtual machine runs.
 *
 * @param framework what makes it start
 * @param javaRelease the Java release its classes are compiled for
 * @param layout where its files lie
 * @param artifact what {@code package} makes
 * @param mainClass the class that starts it, or {@code null} where the artifact names it
 * @param mavenArguments what Maven inside has to be told, since there something is missing that is here
 * @param versionProperties what the command line says of versions, each {@code name=value}
 * @param frontends the front ends that the build makes along with it
 * @param neighbours the POMs of modules beside it whose other files belong to other stacks and not to its build, relative to
 *     the context root
 * @param snapshotDependencies the declared libraries whose version is a snapshot, each {@code group:name:version}
 */
public record JavaApplication(
        Framework framework,
        int javaRelease,
        MavenLayout layout,
        Artifact artifact,
        @Nullable String mainClass,
        List<String> mavenArguments,
        List<String> versionProperties,
        List<Frontend> frontends,
        List<String> neighbours,
        List<String> snapshotDependencies)
        implements Application {
    /** Copies the lists. */
    public JavaApplication {
        mavenArguments = List.copyOf(mavenArguments);
        versionProperties = List.copyOf(versionProperties);
        frontends = List.copyOf(frontends);
        neighbours = List.copyOf(neighbours);
        snapshotDependencies = List.copyOf(snapshotDependencies);
    }

    @Override
    public Stack stack() {
        return Stack.JAVA;
    }

    @Override
    public String frameworkId() {
        return framework.id();
    }

    @Override
    public String frameworkName() {
        return framework.displayName();
    }

    @Override
    public String language() {
        return "Java " + javaRelease;
    }
}
