package io.github.dockeroptimizer.inside;

import java.util.Locale;

/** What kind of artifact {@link Layers} takes apart. */
public enum ArtifactKind {
    /** An executable Spring Boot jar: becomes {@code app.jar} with its libraries in {@code lib/}. */
    SPRING_BOOT_JAR,
    /** An executable Spring Boot WAR: unpacked, to be started with its launcher class. */
    EXPLODED,
    /** A WAR for a servlet container: unpacked below {@code webapps/ROOT/}. */
    WAR,
    /** A jar whose libraries lie in a folder beside it. */
    PLAIN_JAR,
    /** A jar with its libraries unpacked into it, by the shade or assembly plugin. */
    FAT_JAR,
    /** A folder that holds the whole application, such as {@code target/quarkus-app}. */
    DIRECTORY;

    /** Returns the kind with a name such as {@code spring-boot-jar}. */
    public static ArtifactKind of(String id) {
        for (ArtifactKind kind : values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Kind of artifact " + id
                + " is unknown, one of spring-boot-jar, exploded, war, plain-jar, fat-jar, directory was expected.");
    }

    /** Returns the name as the command line has it, such as {@code spring-boot-jar}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
