package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.OptimizerException;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.JavaApplication;
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
    static List<String> of(JavaApplication java, boolean archived) {
        Framework framework = java.framework();
        return switch (java.artifact().kind()) {
            case SPRING_BOOT_JAR -> List.of("-jar", JAR);
            case EXECUTABLE_WAR ->
                List.of(framework instanceof Framework.SpringBoot boot ? boot.warLauncher() : "unknown");
            case WAR -> Tomcat.command();
            case PLAIN_JAR -> mainClass(java, archived);
            case FAT_JAR -> fatJar(java, archived);
            case DIRECTORY -> List.of(QUARKUS_LOGGING, "-jar", "quarkus-run.jar");
        };
    }

    /** The manifest of a fat jar names its main class, where the user or the POM does not. */
    private static List<String> fatJar(JavaApplication java, boolean archived) {
        List<String> command = new ArrayList<>();
        if (java.framework() instanceof Framework.Quarkus) {
            command.add(QUARKUS_LOGGING);
        }
        command.addAll(java.mainClass() == null ? List.of("-jar", JAR) : mainClass(java, archived));
        return command;
    }

    private static List<String> mainClass(JavaApplication java, boolean archived) {
        // The wildcard is expanded by java itself: there is no shell. The manifest of the jar names the libraries, too.
        return List.of("-cp", archived ? JAR : JAR + ":lib/*", requiredMainClass(java));
    }

    static String requiredMainClass(JavaApplication java) {
        String mainClass = java.mainClass();
        if (mainClass == null) {
            throw new OptimizerException(
                    "A " + Artifact.Kind.PLAIN_JAR.id() + " needs a main class, none is known.",
                    "Set `<mainClass>` (`-Ddocker-optimizer.mainClass=com.acme.Main`).");
        }
        return mainClass;
    }
}
