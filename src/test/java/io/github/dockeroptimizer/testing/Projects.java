package io.github.dockeroptimizer.testing;

import io.github.dockeroptimizer.project.Framework;
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
                new ProjectModel.Layout("/home/me/orders", "", List.of("pom.xml"), false, "target/orders-1.4.0.jar"),
                "com.acme.orders.OrdersApplication",
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
                new Framework.PlainJar(),
                17,
                new ProjectModel.Layout("/work/clock", "", List.of("pom.xml"), false, "target/clock-1.0-SNAPSHOT.jar"),
                "com.acme.clock.Clock",
                new ProjectModel.Web(8080, 8080, null),
                0,
                List.of(),
                List.of()));
    }

    public Projects named(String artifactId, String version) {
        return with(artifactId, version, model.framework(), model.javaRelease(), model.layout(), model.mainClass());
    }

    public Projects framework(Framework framework) {
        return with(
                model.artifactId(), model.version(), framework, model.javaRelease(), model.layout(), model.mainClass());
    }

    public Projects javaRelease(int release) {
        return with(model.artifactId(), model.version(), model.framework(), release, model.layout(), model.mainClass());
    }

    public Projects layout(ProjectModel.Layout layout) {
        return with(
                model.artifactId(), model.version(), model.framework(), model.javaRelease(), layout, model.mainClass());
    }

    public Projects mainClass(@Nullable String mainClass) {
        return with(
                model.artifactId(), model.version(), model.framework(), model.javaRelease(), model.layout(), mainClass);
    }

    public Projects description(ProjectModel.Description description) {
        return new Projects(new ProjectModel(
                model.groupId(),
                model.artifactId(),
                model.version(),
                description,
                model.framework(),
                model.javaRelease(),
                model.layout(),
                model.mainClass(),
                model.web(),
                model.dependencyCount(),
                model.snapshotDependencies(),
                model.facts()));
    }

    public Projects web(ProjectModel.Web web) {
        return new Projects(new ProjectModel(
                model.groupId(),
                model.artifactId(),
                model.version(),
                model.description(),
                model.framework(),
                model.javaRelease(),
                model.layout(),
                model.mainClass(),
                web,
                model.dependencyCount(),
                model.snapshotDependencies(),
                model.facts()));
    }

    private Projects with(
            String artifactId,
            String version,
            Framework framework,
            int release,
            ProjectModel.Layout layout,
            @Nullable String mainClass) {
        return new Projects(new ProjectModel(
                model.groupId(),
                artifactId,
                version,
                model.description(),
                framework,
                release,
                layout,
                mainClass,
                model.web(),
                model.dependencyCount(),
                model.snapshotDependencies(),
                model.facts()));
    }
}
