package io.github.dockeroptimizer.plan;

import io.github.dockeroptimizer.project.Framework;
import java.util.List;

/**
 * Apache Tomcat for plain WARs. It comes from Maven Central like every other dependency, so that it passes through the
 * same mirrors, and needs no base image of its own: it runs on every variant's Java.
 */
final class Tomcat {
    private static final String HOME = "/opt/tomcat";

    private Tomcat() {}

    /** Returns the version for a WAR: the generation decides, since {@code javax} became {@code jakarta} in between. */
    static String version(Framework.Servlet servlet) {
        return switch (servlet.generation()) {
            case JAVAX -> "9.0.117";
            case JAKARTA -> "10.1.59";
            case JAKARTA_61 -> "11.0.24";
        };
    }

    /** Returns what follows {@code java} to start it: what its own script does, for which there is no shell. */
    static List<String> command() {
        return List.of(
                "-Djava.util.logging.config.file=/app/conf/logging.properties",
                "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
                "-Dcatalina.home=" + HOME,
                "-Dcatalina.base=/app",
                "-cp",
                HOME + "/bin/bootstrap.jar:" + HOME + "/bin/tomcat-juli.jar",
                "org.apache.catalina.startup.Bootstrap",
                "start");
    }
}
