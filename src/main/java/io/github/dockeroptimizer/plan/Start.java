package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.ProjectModel;
import java.util.ArrayList;
import java.util.List;

/** What follows {@code java} and its options in the entrypoint: how each form of artifact is started in {@code /app}. */
final class Start {
    private static final String JAR = "app.jar";

    private Start() {}

    static List<String> of(ProjectModel project) {
        Framework framework = project.framework();
        return switch (project.artifact().kind()) {
            case SPRING_BOOT_JAR -> List.of("-jar", JAR);
            case EXECUTABLE_WAR ->
                List.of(framework instanceof Framework.SpringBoot boot ? boot.warLauncher() : "unknown");
            case WAR -> Tomcat.command();
            case PLAIN_JAR -> mainClass(project);
            case FAT_JAR -> fatJar(project);
            case DIRECTORY ->
                List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", "quarkus-run.jar");
        };
    }

    /** The manifest of a fat jar names its main class, where the user or the POM does not. */
    private static List<String> fatJar(ProjectModel project) {
        List<String> command = new ArrayList<>();
        if (project.framework() instanceof Framework.Quarkus) {
            command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        }
        command.addAll(project.mainClass() == null ? List.of("-jar", JAR) : mainClass(project));
        return command;
    }

    private static List<String> mainClass(ProjectModel project) {
        String mainClass = project.mainClass();
        if (mainClass == null) {
            throw new OptimizerException(
                    "A " + Artifact.Kind.PLAIN_JAR.id() + " needs a main class, none is known.",
                    "Set `<mainClass>` (`-Ddocker-optimizer.mainClass=com.acme.Main`).");
        }
        // The wildcard is expanded by java itself: there is no shell.
        return List.of("-cp", JAR + ":lib/*", mainClass);
    }
}
