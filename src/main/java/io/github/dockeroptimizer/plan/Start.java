package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.ProjectModel;
import java.util.ArrayList;
import java.util.List;

/** What follows {@code java} and its options in the entrypoint: how each form of artifact is started in {@code /app}. */
final class Start {
    /** Else the JDK's own log manager is there before Quarkus can put in its own. */
    static final String QUARKUS_LOGGING = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager";

    private static final String JAR = "app.jar";

    private Start() {}

    /**
     * Returns what it is.
     *
     * @param archived whether the JVM has an archive of the classes: then the class path must be the same to the letter in
     *     every start, and a wildcard is expanded in the order of the file system
     */
    static List<String> of(ProjectModel project, boolean archived) {
        Framework framework = project.framework();
        return switch (project.artifact().kind()) {
            case SPRING_BOOT_JAR -> List.of("-jar", JAR);
            case EXECUTABLE_WAR ->
                List.of(framework instanceof Framework.SpringBoot boot ? boot.warLauncher() : "unknown");
            case WAR -> Tomcat.command();
            case PLAIN_JAR -> mainClass(project, archived);
            case FAT_JAR -> fatJar(project, archived);
            case DIRECTORY -> List.of(QUARKUS_LOGGING, "-jar", "quarkus-run.jar");
        };
    }

    /** The manifest of a fat jar names its main class, where the user or the POM does not. */
    private static List<String> fatJar(ProjectModel project, boolean archived) {
        List<String> command = new ArrayList<>();
        if (project.framework() instanceof Framework.Quarkus) {
            command.add(QUARKUS_LOGGING);
        }
        command.addAll(project.mainClass() == null ? List.of("-jar", JAR) : mainClass(project, archived));
        return command;
    }

    private static List<String> mainClass(ProjectModel project, boolean archived) {
        // The wildcard is expanded by java itself: there is no shell. The manifest of the jar names the libraries, too.
        return List.of("-cp", archived ? JAR : JAR + ":lib/*", requiredMainClass(project));
    }

    static String requiredMainClass(ProjectModel project) {
        String mainClass = project.mainClass();
        if (mainClass == null) {
            throw new OptimizerException(
                    "A " + Artifact.Kind.PLAIN_JAR.id() + " needs a main class, none is known.",
                    "Set `<mainClass>` (`-Ddocker-optimizer.mainClass=com.acme.Main`).");
        }
        return mainClass;
    }
}
