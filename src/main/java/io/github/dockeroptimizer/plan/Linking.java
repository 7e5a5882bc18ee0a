package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.JavaApplication;
import java.util.List;
import java.util.stream.Stream;

/** Decides how a Java runtime is linked for a project. */
final class Linking {
    private static final String APP = "/app/";

    private Linking() {}

    static LinkedJava of(JavaApplication java, PlanSettings settings, BaseImages images) {
        JdkChoices choices = settings.jdk();
        List<String> locales = choices.locales();
        return new LinkedJava(
                // The release of an own image is not known; what any JDK since 9 understands is the least to go by.
                settings.buildImage() == null ? images.jdk() : java.javaRelease(),
                application(java),
                classPath(java),
                locales.isEmpty()
                        ? choices.modules()
                        : Stream.concat(choices.modules().stream(), Stream.of(LinkedJava.LOCALE_DATA))
                                .distinct()
                                .toList(),
                // Data of no language at all cannot be linked.
                locales.isEmpty() || locales.contains("*")
                        ? locales
                        : Stream.concat(Stream.of("en"), locales.stream())
                                .distinct()
                                .toList(),
                !choices.forTransfer(),
                settings.runtimeImage() == null);
    }

    private static List<String> application(JavaApplication java) {
        return switch (java.artifact().kind()) {
            case SPRING_BOOT_JAR, PLAIN_JAR, FAT_JAR -> List.of(APP + "app.jar");
            case EXECUTABLE_WAR -> List.of(APP + "WEB-INF/classes");
            case WAR -> List.of(APP + "webapps/ROOT/WEB-INF/classes");
            case DIRECTORY -> List.of(APP + "app/*.jar");
        };
    }

    private static String classPath(JavaApplication java) {
        return switch (java.artifact().kind()) {
            case SPRING_BOOT_JAR, PLAIN_JAR, FAT_JAR -> APP + "lib/*";
            case EXECUTABLE_WAR -> APP + "WEB-INF/lib/*:" + APP + "WEB-INF/lib-provided/*";
            case WAR -> APP + "webapps/ROOT/WEB-INF/lib/*:/opt/tomcat/lib/*";
            case DIRECTORY -> APP + "lib/boot/*:" + APP + "lib/main/*";
        };
    }
}
