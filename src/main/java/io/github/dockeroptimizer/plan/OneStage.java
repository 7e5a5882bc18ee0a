package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.JavaApplication;
import java.util.ArrayList;
import java.util.List;

/** Decides what is particular in the variant {@code single}: the application is started where Maven has left it. */
final class OneStage {
    private OneStage() {}

    /** Returns what follows {@code java} and its options, in the module's folder. */
    static List<String> start(JavaApplication java, String libraries) {
        Artifact artifact = java.artifact();
        String path = artifact.path();
        String mainClass = java.mainClass();
        return switch (artifact.kind()) {
            case SPRING_BOOT_JAR, EXECUTABLE_WAR -> List.of("-jar", path);
            case WAR -> Tomcat.command();
            case PLAIN_JAR -> classPath(path + ":" + libraries + "/*", Start.requiredMainClass(java));
            case FAT_JAR -> quarkus(java, mainClass == null ? List.of("-jar", path) : classPath(path, mainClass));
            case DIRECTORY -> quarkus(java, List.of("-jar", path + "/quarkus-run.jar"));
        };
    }

    private static List<String> classPath(String path, String mainClass) {
        return List.of("-cp", path, mainClass);
    }

    private static List<String> quarkus(JavaApplication java, List<String> command) {
        if (!(java.framework() instanceof Framework.Quarkus)) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of(Start.QUARKUS_LOGGING));
        all.addAll(command);
        return all;
    }
}
