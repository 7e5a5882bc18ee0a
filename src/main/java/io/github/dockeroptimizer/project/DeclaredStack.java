package io.github.dockeroptimizer.project;

import io.github.dockeroptimizer.stack.Stack;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the user says that a module is written in, as Maven would give it to a goal that runs for that module. */
public final class DeclaredStack {
    private static final String GROUP = "io.github.dockeroptimizer";
    private static final String PLUGIN = "docker-optimizer-maven-plugin";

    private DeclaredStack() {}

    /**
     * Returns the stack: that of the plugin's configuration, else of the command line, else of the POM's properties.
     *
     * @param commandLine what the command line says to all modules, or {@code null}
     */
    public static @Nullable Stack of(MavenProject project, @Nullable String commandLine) {
        PomReader pom = new PomReader(project);
        String configured = pom.configuration(GROUP, PLUGIN, "stack");
        if (configured == null) {
            configured = commandLine == null ? pom.property("docker-optimizer.stack") : commandLine;
        }
        return configured == null || configured.isBlank() ? null : Stack.parse(configured);
    }
}
