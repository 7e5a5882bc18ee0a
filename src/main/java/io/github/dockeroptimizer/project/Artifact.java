package io.github.dockeroptimizer.project;

/**
 * What {@code package} makes, and how it comes apart into layers.
 *
 * @param kind its form
 * @param path where it lies, relative to the module
 * @param classes the folder of the project's own compiled classes, relative to the module
 */
public record Artifact(Kind kind, String path, String classes) {
    /** The forms that applications are packaged in. */
    public enum Kind {
        /** An executable Spring Boot jar: libraries in {@code BOOT-INF/lib}. */
        SPRING_BOOT_JAR("spring-boot-jar"),
        /** An executable Spring Boot WAR, which starts by its launcher and is no good taken apart otherwise. */
        EXECUTABLE_WAR("exploded"),
        /** A WAR that needs a servlet container. */
        WAR("war"),
        /** A jar with the project's own classes only; its libraries are copied beside it. */
        PLAIN_JAR("plain-jar"),
        /** A jar with the classes of all libraries in it: shaded, assembled or {@code uber}. */
        FAT_JAR("fat-jar"),
        /** A folder that is an application already, such as {@code quarkus-app}. */
        DIRECTORY("directory");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Returns the name that the tool in the build stage knows it by. */
        public String id() {
            return id;
        }
    }
}
