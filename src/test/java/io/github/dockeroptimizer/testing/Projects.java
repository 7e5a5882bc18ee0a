package io.github.dockeroptimizer.testing;

import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.Frontend;
import io.github.dockeroptimizer.project.ProjectModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models of projects as the analysis gives them; each method returns the same model with one thing changed. */
public record Projects(ProjectModel model) {
    /** An orders service on Spring Boot 3.5. */
    public static Projects springBoot() {
        return new Projects(new ProjectModel(
                "com.acme",
                "orders",
                "1.4.0",
                new ProjectModel.Description(
                        "Orders",
                        "Takes orders and lists them.",
                        "https://orders.acme.example",
                        "Apache-2.0",
                        "https://git.acme.example/orders",
                        "Acme",
                        1_793_491_200L),
                new Framework.SpringBoot("3.5.7"),
                21,
                new ProjectModel.Layout(
                        "/home/me/orders", "", List.of("pom.xml"), "pom.xml", null, List.of(), "com.acme.orders"),
                new Artifact(Artifact.Kind.SPRING_BOOT_JAR, "target/orders-1.4.0.jar", "target/classes"),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ProjectModel.Web(8080, 8080, "/actuator/health"),
                2,
                List.of(),
                List.of()));
    }

    /** A clock in a plain jar. */
    public static Projects plainJar() {
        return new Projects(new ProjectModel(
                "com.acme",
                "clock",
                "1.0-SNAPSHOT",
                new ProjectModel.Description("clock", null, null, null, null, null, 946_684_800L),
                new Framework.PlainJava("plain jar"),
                17,
                new ProjectModel.Layout(
                        "/home/me/clock", "", List.of("pom.xml"), "pom.xml", null, List.of(), "com.acme.clock"),
                new Artifact(Artifact.Kind.PLAIN_JAR, "target/clock-1.0-SNAPSHOT.jar", "target/classes"),
                "com.acme.clock.Clock",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ProjectModel.Web(8080, 8080, null),
                0,
                List.of(),
                List.of()));
    }

    public Projects named(String artifactId, String version) {
        return new Projects(copy(
                artifactId,
                version,
                model.framework(),
                model.javaRelease(),
                model.layout(),
                model.artifact(),
                model.web()));
    }

    public Projects framework(Framework framework) {
        return new Projects(copy(
                model.artifactId(),
                model.version(),
                framework,
                model.javaRelease(),
                model.layout(),
                model.artifact(),
                model.web()));
    }

    public Projects javaRelease(int release) {
        return new Projects(copy(
                model.artifactId(),
                model.version(),
                model.framework(),
                release,
                model.layout(),
                model.artifact(),
                model.web()));
    }

    public Projects layout(ProjectModel.Layout layout) {
        return new Projects(copy(
                model.artifactId(),
                model.version(),
                model.framework(),
                model.javaRelease(),
                layout,
                model.artifact(),
                model.web()));
    }

    public Projects artifact(Artifact.Kind kind, String path) {
        return new Projects(copy(
                model.artifactId(),
                model.version(),
                model.framework(),
                model.javaRelease(),
                model.layout(),
                new Artifact(kind, path, "target/classes"),
                model.web()));
    }

    public Projects web(ProjectModel.@Nullable Web web) {
        return new Projects(copy(
                model.artifactId(),
                model.version(),
                model.framework(),
                model.javaRelease(),
                model.layout(),
                model.artifact(),
                web));
    }

    public Projects mainClass(@Nullable String mainClass) {
        return new Projects(rest(model.description(), mainClass, model.arguments(), model.files(), model.frontends()));
    }

    public Projects description(ProjectModel.Description description) {
        return new Projects(rest(description, model.mainClass(), model.arguments(), model.files(), model.frontends()));
    }

    public Projects startedWith(List<String> arguments, List<String> files) {
        return new Projects(rest(model.description(), model.mainClass(), arguments, files, model.frontends()));
    }

    public Projects frontends(Frontend... frontends) {
        return new Projects(
                rest(model.description(), model.mainClass(), model.arguments(), model.files(), List.of(frontends)));
    }

    private ProjectModel copy(
            String artifactId,
            String version,
            Framework framework,
            int release,
            ProjectModel.Layout layout,
            Artifact artifact,
            ProjectModel.@Nullable Web web) {
        return new ProjectModel(
                model.groupId(),
                artifactId,
                version,
                model.description(),
                framework,
                release,
                layout,
                artifact,
                model.mainClass(),
                model.arguments(),
                model.files(),
                model.mavenArguments(),
                model.versionProperties(),
                model.frontends(),
                web,
                model.dependencyCount(),
                model.snapshotDependencies(),
                model.facts());
    }

    private ProjectModel rest(
            ProjectModel.Description description,
            @Nullable String mainClass,
            List<String> arguments,
            List<String> files,
            List<Frontend> frontends) {
        return new ProjectModel(
                model.groupId(),
                model.artifactId(),
                model.version(),
                description,
                model.framework(),
                model.javaRelease(),
                model.layout(),
                model.artifact(),
                mainClass,
                arguments,
                files,
                model.mavenArguments(),
                model.versionProperties(),
                frontends,
                model.web(),
                model.dependencyCount(),
                model.snapshotDependencies(),
                model.facts());
    }
}
