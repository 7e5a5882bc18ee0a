package io.github.dockeroptimizer.testing;

import io.github.dockeroptimizer.project.Application;
import io.github.dockeroptimizer.project.Artifact;
import io.github.dockeroptimizer.project.Framework;
import io.github.dockeroptimizer.project.Frontend;
import io.github.dockeroptimizer.project.JavaApplication;
import io.github.dockeroptimizer.project.MavenLayout;
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
                new JavaApplication(
                        new Framework.SpringBoot("3.5.7"),
                        21,
                        new MavenLayout(
                                "/home/me/orders",
                                "",
                                List.of("pom.xml"),
                                "pom.xml",
                                null,
                                List.of(),
                                "com.acme.orders"),
                        new Artifact(Artifact.Kind.SPRING_BOOT_JAR, "target/orders-1.4.0.jar", "target/classes"),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(),
                List.of(),
                new ProjectModel.Web(8080, 8080, "/actuator/health"),
                2,
                List.of()));
    }

    /** A clock in a plain jar. */
    public static Projects plainJar() {
        return new Projects(new ProjectModel(
                "com.acme",
                "clock",
                "1.0-SNAPSHOT",
                new ProjectModel.Description("clock", null, null, null, null, null, 946_684_800L),
                new JavaApplication(
                        new Framework.PlainJava("plain jar"),
                        17,
                        new MavenLayout(
                                "/home/me/clock", "", List.of("pom.xml"), "pom.xml", null, List.of(), "com.acme.clock"),
                        new Artifact(Artifact.Kind.PLAIN_JAR, "target/clock-1.0-SNAPSHOT.jar", "target/classes"),
                        "com.acme.clock.Clock",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(),
                List.of(),
                new ProjectModel.Web(8080, 8080, null),
                0,
                List.of()));
    }

    public Projects named(String artifactId, String version) {
        return new Projects(
                copy(artifactId, version, model.description(), java(), model.arguments(), model.files(), model.web()));
    }

    public Projects framework(Framework framework) {
        return java(copy(framework, java().javaRelease(), java().layout(), java().artifact(), java().mainClass()));
    }

    public Projects javaRelease(int release) {
        return java(copy(java().framework(), release, java().layout(), java().artifact(), java().mainClass()));
    }

    public Projects layout(MavenLayout layout) {
        return java(copy(java().framework(), java().javaRelease(), layout, java().artifact(), java().mainClass()));
    }

    public Projects artifact(Artifact.Kind kind, String path) {
        return java(copy(
                java().framework(),
                java().javaRelease(),
                java().layout(),
                new Artifact(kind, path, "target/classes"),
                java().mainClass()));
    }

    public Projects mainClass(@Nullable String mainClass) {
        return java(copy(java().framework(), java().javaRelease(), java().layout(), java().artifact(), mainClass));
    }

    public Projects frontends(Frontend... frontends) {
        return java(new JavaApplication(
                java().framework(),
                java().javaRelease(),
                java().layout(),
                java().artifact(),
                java().mainClass(),
                java().mavenArguments(),
                java().versionProperties(),
                List.of(frontends),
                java().neighbours(),
                java().snapshotDependencies()));
    }

    public Projects web(ProjectModel.@Nullable Web web) {
        return new Projects(copy(
                model.artifactId(),
                model.version(),
                model.description(),
                model.application(),
                model.arguments(),
                model.files(),
                web));
    }

    public Projects description(ProjectModel.Description description) {
        return new Projects(copy(
                model.artifactId(),
                model.version(),
                description,
                model.application(),
                model.arguments(),
                model.files(),
                model.web()));
    }

    public Projects startedWith(List<String> arguments, List<String> files) {
        return new Projects(copy(
                model.artifactId(),
                model.version(),
                model.description(),
                model.application(),
                arguments,
                files,
                model.web()));
    }

    private JavaApplication java() {
        return (JavaApplication) model.application();
    }

    private Projects java(JavaApplication java) {
        return new Projects(copy(
                model.artifactId(),
                model.version(),
                model.description(),
                java,
                model.arguments(),
                model.files(),
                model.web()));
    }

    private JavaApplication copy(
            Framework framework, int release, MavenLayout layout, Artifact artifact, @Nullable String mainClass) {
        return new JavaApplication(
                framework,
                release,
                layout,
                artifact,
                mainClass,
                java().mavenArguments(),
                java().versionProperties(),
                java().frontends(),
                java().neighbours(),
                java().snapshotDependencies());
    }

    private ProjectModel copy(
            String artifactId,
            String version,
            ProjectModel.Description description,
            Application application,
            List<String> arguments,
            List<String> files,
            ProjectModel.@Nullable Web web) {
        return new ProjectModel(
                model.groupId(),
                artifactId,
                version,
                description,
                application,
                arguments,
                files,
                web,
                model.dependencyCount(),
                model.facts());
    }

    /** Returns what is particular to Java in a model. */
    public static JavaApplication java(ProjectModel model) {
        return (JavaApplication) model.application();
    }
}
