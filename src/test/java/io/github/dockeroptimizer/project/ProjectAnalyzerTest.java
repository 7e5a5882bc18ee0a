package io.github.dockeroptimizer.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectAnalyzerTest {
    private static final ProjectAnalyzer.Declared MAIN =
            new ProjectAnalyzer.Declared("com.acme.Main", null, null, List.of(), ProjectAnalyzer.Other.NOTHING);

    @TempDir
    private Path folder;

    private Poms poms;

    @BeforeEach
    void setUp() {
        poms = new Poms(folder);
    }

    @Test
    void aProjectWithSpringBootsPluginAndLibrariesIsASpringBootApplication() {
        poms.bootPom("", "spring-boot-starter-web");

        ProjectModel model = analyze();

        assertThat(java(model).framework()).isEqualTo(new Framework.SpringBoot("3.5.7"));
        assertThat(java(model).artifact().path()).isEqualTo("target/orders-1.4.0.jar");
        assertThat(model.facts())
                .contains(new Fact("framework", "Spring Boot 3.5.7", "dependency of group org.springframework.boot"));
    }

    @Test
    void aProjectThatUsesSpringBootButDoesNotRepackageIsAPlainJar() {
        poms.pom("", dependency("org.springframework.boot", "spring-boot-starter-web", "3.5.7", "compile"));

        ProjectModel model = analyze();

        assertThat(java(model).framework()).isEqualTo(new Framework.PlainJava("plain jar"));
        assertThat(model.facts())
                .contains(new Fact(
                        "framework",
                        "plain jar with Spring Boot 3.5.7",
                        "spring-boot-maven-plugin does not run goal repackage"));
    }

    @Test
    void aRepackagedJarWithAClassifierIsTheOneThatStarts() {
        poms.file(
                "pom.xml",
                """
                <project><modelVersion>4.0.0</modelVersion>
                <groupId>com.acme</groupId><artifactId>orders</artifactId><version>1.4.0</version>
                <dependencies><dependency><groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot</artifactId><version>2.7.18</version></dependency></dependencies>
                <build><plugins><plugin><groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-maven-plugin</artifactId><version>2.7.18</version>
                <executions><execution><goals><goal>repackage</goal></goals>
                <configuration><classifier>exec</classifier></configuration></execution></executions>
                </plugin></plugins></build></project>
                """);

        assertThat(java(analyze()).artifact().path()).isEqualTo("target/orders-1.4.0-exec.jar");
    }

    @Test
    void theFinalNameOfThePomIsTheNameOfTheJar() {
        poms.pom("", "<build><finalName>app</finalName><directory>out</directory></build>");

        assertThat(java(analyze()).artifact().path()).isEqualTo("out/app.jar");
    }

    @Test
    void librariesForTestsAndFromTheServerAreNotCounted() {
        poms.pom(
                "",
                dependencies(
                        dependencyOnly("com.acme", "prices", "1.0", "compile"),
                        dependencyOnly("com.acme", "driver", "1.0", "runtime"),
                        dependencyOnly("com.acme", "servlet", "1.0", "provided"),
                        dependencyOnly("com.acme", "junit", "1.0", "test")));

        assertThat(analyze().dependencyCount()).isEqualTo(2);
    }

    @Test
    void snapshotsAmongTheLibrariesAreNamed() {
        poms.pom(
                "",
                dependencies(
                        dependencyOnly("com.acme", "prices", "2.0-SNAPSHOT", "compile"),
                        dependencyOnly("com.acme", "driver", "1.0", "runtime"),
                        dependencyOnly("com.acme", "fixtures", "1.0-SNAPSHOT", "test")));

        ProjectModel model = analyze();

        assertThat(java(model).snapshotDependencies()).containsExactly("com.acme:prices:2.0-SNAPSHOT");
        assertThat(model.facts())
                .contains(new Fact("snapshot dependencies", "com.acme:prices:2.0-SNAPSHOT", "a layer of their own"));
    }

    @Test
    void anActuatorThatAnotherModuleBringsCounts() {
        poms.bootPom("", "spring-boot-starter-web")
                .pom(
                        "base",
                        dependency("org.springframework.boot", "spring-boot-starter-actuator", "3.5.7", "compile"));
        MavenProject application = poms.project();
        application
                .getDependencies()
                .add(poms.pom("user", dependency("com.acme", "base", "1.0", "compile"))
                        .project("user")
                        .getDependencies()
                        .get(0));

        ProjectModel model = ProjectAnalyzer.analyze(application, List.of(application, poms.project("base")), MAIN);

        assertThat(Objects.requireNonNull(model.web()).healthPath()).isEqualTo("/actuator/health");
    }

    @Test
    void theDescriptionIsWhatTheProjectsOwnPomSays() {
        poms.bootPom(
                "<name>Orders</name><description>Takes orders\n   and lists them.</description>"
                        + "<url>https://orders.acme.example</url>"
                        + "<organization><name>Acme</name></organization>"
                        + "<licenses><license><name>MIT</name></license><license><name>EPL-2.0</name></license></licenses>"
                        + "<scm><url>https://git.acme.example/orders</url></scm>"
                        + "<properties><project.build.outputTimestamp>2026-11-01T00:00:00Z"
                        + "</project.build.outputTimestamp></properties>",
                "spring-boot-starter-web");

        assertThat(analyze().description())
                .isEqualTo(new ProjectModel.Description(
                        "Orders",
                        "Takes orders and lists them.",
                        "https://orders.acme.example",
                        "MIT OR EPL-2.0",
                        "https://git.acme.example/orders",
                        "Acme",
                        1_793_491_200L));
    }

    @Test
    void licenceAndRepositoryOfSpringBootsParentAreNotTheProjects() {
        poms.bootPom("", "spring-boot-starter-web");

        assertThat(analyze().description())
                .isEqualTo(new ProjectModel.Description("orders", null, null, null, null, null, 946_684_800L));
    }

    @Test
    void whatAParentBesideTheProjectSaysIsTheProjects() {
        poms.pom(
                        "",
                        "<packaging>pom</packaging><modules><module>app</module></modules>"
                                + "<licenses><license><name>MIT</name></license></licenses>")
                .child("app", "", "../pom.xml", "");

        assertThat(ProjectAnalyzer.analyze(poms.project("app"), List.of(), MAIN)
                        .description()
                        .licenses())
                .isEqualTo("MIT");
    }

    @Test
    void theTimeOfFilesMayAlsoBeGivenInSeconds() {
        poms.pom(
                "",
                "<properties><project.build.outputTimestamp>1700000000</project.build.outputTimestamp></properties>");

        assertThat(analyze().description().epochSecond()).isEqualTo(1_700_000_000L);
    }

    private ProjectModel analyze() {
        MavenProject project = poms.project();
        return ProjectAnalyzer.analyze(project, List.of(project), MAIN);
    }

    private static String dependency(String group, String artifact, String version, String scope) {
        return dependencies(dependencyOnly(group, artifact, version, scope));
    }

    private static String dependencies(String... dependencies) {
        return "<dependencies>" + String.join("", dependencies) + "</dependencies>";
    }

    private static String dependencyOnly(String group, String artifact, String version, String scope) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>"
                + version + "</version><scope>" + scope + "</scope></dependency>";
    }

    private static JavaApplication java(ProjectModel model) {
        return (JavaApplication) model.application();
    }
}
